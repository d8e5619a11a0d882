import type { ComponentChildren } from 'preact';

/** A named region that scrolls by itself, and can therefore be reached by keyboard. */
export function Scroller(props: { label: string; class: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be focusable (WCAG 2.1.1)
    <section class={props.class} aria-label={props.label} tabIndex={0}>
      {props.children}
    </section>
  );
}
