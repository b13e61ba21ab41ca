/**
 * Takes Univer's own corner marks off the cells: it marks what is not in a list as wrong and a number in a text cell as doubtful.
 * Here the host decides what may be entered, and the pane says what is wrong.
 */
import { InterceptorEffectEnum, type Univer } from "@univerjs/presets";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/presets/preset-sheets-core";

/** After every part of the grid that marks cells (9 and above), before the end of the chain (-1). */
const last = 0;

export function withoutMarks(univer: Univer): void {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: "workbench-without-marks",
      priority: last,
      effect: InterceptorEffectEnum.Style,
      handler: (cell, _position, next) => {
        if (!cell?.markers) return next(cell);
        const { markers: _markers, ...rest } = cell;
        return next(rest);
      },
    });
}
