// What a selector finds only the page knows: what we read of links, fields, forms and dialogs may be
// read of whatever was found; a name that none of them has is a mistake.

type Found = HTMLElement &
  Pick<HTMLAnchorElement, "href" | "hash" | "search" | "pathname" | "host" | "protocol"> &
  Pick<HTMLInputElement, "checked" | "name" | "select" | "type" | "value"> &
  Pick<HTMLSelectElement, "options"> &
  Pick<HTMLFormElement, "elements" | "reset"> &
  Pick<HTMLDialogElement, "close" | "open" | "showModal"> &
  Pick<HTMLTemplateElement, "content"> &
  Record<"find" | "sort", HTMLInputElement & HTMLSelectElement>; // fields of our filters, by name

interface ParentNode {
  querySelector(selectors: string): Found | null;
  querySelectorAll(selectors: string): NodeListOf<Found>;
}

interface Element {
  closest(selectors: string): Found | null;
  focus(options?: FocusOptions): void;
}

interface Document {
  getElementById(id: string): Found | null;
}

// A copy is of the kind of what is copied.
interface Node {
  cloneNode(isDeep?: boolean): this;
}

// What is heard on a page happens to one of its elements, or to the document, which has not all this.
interface EventTarget {
  closest?(selectors: string): Found | null;
  contains?(other: Node | null): boolean;
  name?: string;
}

// A form's fields by their names.
interface HTMLFormControlsCollection {
  [name: string]: any;
}
