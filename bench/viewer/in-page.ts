/** What runs inside the page that is measured; each function stands alone, for the browser gets its text. */

/** Notes in `window.firstPicture` how long after the graph's data its picture stood on the screen. */
export function watchFirstPicture(): void {
  const json = Response.prototype.json;
  let dataAt = 0;
  Response.prototype.json = async function (this: Response) {
    const data = await json.call(this);
    if (this.url.includes('/graph?')) dataAt = performance.now();
    return data;
  };
  const look = (): void => {
    const stage = document.querySelector('.stage[aria-busy="false"]');
    if (!stage || dataAt === 0) requestAnimationFrame(look);
    // The second frame after it is drawn is on the screen.
    else
      requestAnimationFrame(() =>
        requestAnimationFrame(() => Object.assign(window, { firstPicture: performance.now() - dataAt })),
      );
  };
  requestAnimationFrame(look);
}

/** Frames a second while the picture is dragged to and fro for four seconds; without one, of the page as it is. */
export async function measurePanning(): Promise<number> {
  const mouse = document.querySelector('.sigma-mouse');
  const send = (type: string, x: number) =>
    mouse?.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: x, clientY: 500, button: 0 }));
  send('mousedown', 700);
  const began = performance.now();
  let frames = 0;
  while (performance.now() - began < 4000) {
    send('mousemove', 700 + Math.round(150 * Math.sin(frames / 8)));
    await new Promise(requestAnimationFrame);
    frames++;
  }
  const seconds = (performance.now() - began) / 1000;
  send('mouseup', 700);
  return frames / seconds;
}

/** Moves the pointer to one of many places on the picture; says whether it met a disc there. */
export function hoverOnce(step: number): boolean {
  const mouse = document.querySelector('.sigma-mouse')!;
  const { left, top, width, height } = mouse.getBoundingClientRect();
  const clientX = left + width * (0.3 + 0.4 * ((step * 0.618) % 1));
  const clientY = top + height * (0.2 + 0.6 * ((step * 0.381) % 1));
  mouse.dispatchEvent(new MouseEvent('mousemove', { bubbles: true, clientX, clientY }));
  return document.querySelector('.stage .canvas')!.classList.contains('dimmed');
}
