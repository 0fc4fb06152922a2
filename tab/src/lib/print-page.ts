/**
 * Asks the browser to print this page; false where it cannot. Where it could, whether it does is not
 * known: a frame that may not print says nothing.
 */
export function printPage(): boolean {
  try {
    window.print();
    return true;
  } catch {
    return false;
  }
}
