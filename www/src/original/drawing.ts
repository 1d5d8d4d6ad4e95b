// A PDF as pictures of its pages, by pdf.js; fetched only when the first original is looked at.

import type { PDFDocumentProxy } from "pdfjs-dist";
import type { PdfParts } from "./parts.js";

/** Width and height in points, as the page is shown. */
export interface Size {
  width: number;
  height: number;
}

/** More pages than any report has; behind them nothing is drawn. */
export const MAX_PAGES = 300;
/** Pixels to a side beyond which a picture gains nothing and may cost the tab its memory. */
const MAX_SIDE = 4096;

export class Drawing {
  private constructor(private readonly pdf: PDFDocumentProxy, private readonly release: () => Promise<void>) {}

  /** Throws where pdf.js cannot open the file. */
  static async open(file: Blob, parts: PdfParts): Promise<Drawing> {
    const pdfjs = await import("pdfjs-dist");
    const port = await parts.worker();
    // Its types say that there is no port; its documentation says what it is.
    const worker = new pdfjs.PDFWorker({ port: port as unknown as null });
    // Both are ours alone, so that a file that hangs pdf.js goes with its view.
    const release = async (): Promise<void> => { worker.destroy(); port.terminate(); };
    class CMapReaderFactory {
      async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
        const cMapData = await parts.cmap(name);
        if (!cMapData) throw new Error(`no CMap ${name}`);
        return { cMapData, isCompressed: true };
      }
    }
    const task = pdfjs.getDocument({
      data: new Uint8Array(await file.arrayBuffer()),
      worker, CMapReaderFactory, useWorkerFetch: false, useSystemFonts: true, isEvalSupported: false, verbosity: pdfjs.VerbosityLevel.ERRORS,
    });
    try {
      return new Drawing(await task.promise, release);
    } catch (thrown) {
      await release();
      throw thrown;
    }
  }

  get count(): number {
    return Math.min(this.pdf.numPages, MAX_PAGES);
  }

  /** Of a page, counted from one. */
  async size(number: number): Promise<Size> {
    const { width, height } = (await this.pdf.getPage(number)).getViewport({ scale: 1 });
    return { width, height };
  }

  /** Draws a page so many device pixels wide. */
  async draw(number: number, canvas: HTMLCanvasElement, wide: number): Promise<void> {
    const page = await this.pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: Math.min(wide / width, MAX_SIDE / Math.max(width, height)) });
    canvas.width = Math.ceil(viewport.width);
    canvas.height = Math.ceil(viewport.height);
    await page.render({ canvas, viewport }).promise;
    page.cleanup();
  }

  async close(): Promise<void> {
    await this.pdf.loadingTask.destroy().catch(() => undefined);
    await this.release();
  }
}
