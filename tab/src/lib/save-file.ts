/** Some browsers, and the programs that apps are shown in, read a file long after they were asked to. */
const READABLE_FOR = 10 * 60_000;

/**
 * Asks the browser to save a file; nothing leaves the device. Whether it does is not known: no browser
 * tells, and a frame that may not save says nothing either.
 */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READABLE_FOR);
}
