import type { ComponentChildren } from 'preact';
import { go, place } from '../navigation.ts';

/** Opens or closes a tool; what is open is part of the address, and stays open while the question changes. */
function setTool(name: string, open: boolean): void {
  const { tools } = place.value;
  if (tools.includes(name) === open) return;
  go({ tools: open ? [...tools, name] : tools.filter((other) => other !== name) }, 'replace');
}

/** Something to do with the paths found, behind its name; it takes the whole width when it is open. */
export function Tool(props: {
  name: string;
  title: string;
  note?: string | undefined;
  children: ComponentChildren;
}) {
  const { name, title, note, children } = props;
  return (
    <details
      class={`tool ${name}`}
      open={place.value.tools.includes(name)}
      onToggle={(event) => setTool(name, event.currentTarget.open)}
    >
      <summary>
        {title} {note && <span class="quiet">{note}</span>}
      </summary>
      {children}
    </details>
  );
}
