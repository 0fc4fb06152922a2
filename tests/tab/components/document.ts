import { afterEach, beforeAll } from '@jest/globals';
import { cleanup, configure } from '@testing-library/react';

/** What browsers have and this document has not, as far as the parts of a page ask for it. */
beforeAll(() => {
  window.matchMedia = (query) =>
    Object.assign(new EventTarget(), {
      matches: false,
      media: query,
      onchange: null,
      addListener: () => {},
      removeListener: () => {},
    });
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  Element.prototype.scrollIntoView = () => {};
  window.scrollTo = () => {};
  // As a link to it is followed inside the page, nothing is left and nothing is logged.
  URL.createObjectURL = () => '#file';
  URL.revokeObjectURL = () => {};
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

afterEach(cleanup);

// What is waited for comes when it comes: a busy machine is no fault of the page.
configure({ asyncUtilTimeout: 20_000 });
