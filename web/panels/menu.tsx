import type { ComponentChildren } from 'preact';

/** A few actions behind one word. It closes when one is taken, with Escape, or when the focus leaves. */
export function Menu({ label, children }: { label: string; children: ComponentChildren }) {
  const close = (menu: HTMLDetailsElement) => {
    menu.open = false;
  };
  return (
    <details
      class="menu"
      onClick={(event) => {
        if ((event.target as Element).closest('button')) close(event.currentTarget);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        close(event.currentTarget);
        event.currentTarget.querySelector('summary')?.focus();
      }}
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) close(event.currentTarget);
      }}
    >
      <summary>{label}</summary>
      <div class="menu-items">{children}</div>
    </details>
  );
}
