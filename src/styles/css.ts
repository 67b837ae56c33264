/** Marks a style sheet as one, for editors and for the build, which minifies it; it stays a text. */
export const css = String.raw;
