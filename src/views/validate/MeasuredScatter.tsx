import { memo, type PointerEvent, useMemo, useState } from 'react';
import { models } from '../../models/registry';
import { type Plot, position } from '../plot/axis';
import { ChartFrame } from '../plot/ChartFrame';
import { pointSentence, type ScatterData } from './measured-rows';
import { MEASURED_TEXTS } from './measured-texts';
import { nearestMark, predictedShape, type ScatterMark, scatterMarks } from './scatter-marks';

const LARGEST_SIDE = 460;
const AXIS_WIDTH = 56;
const AXIS_HEIGHT = 44;

/** As wide as it may be, and as high as it is wide. */
function plotOf(width: number): Plot {
  const side = Math.min(width, LARGEST_SIDE);
  return { left: AXIS_WIDTH, right: side - 12, top: 12, bottom: side - AXIS_HEIGHT };
}

interface ScatterProps {
  readonly data: ScatterData;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** Predicted over measured, a mark for each run: an ink dot where it was measured, a blue mark where it was predicted. */
export const MeasuredScatter = memo(function MeasuredScatter({ data, chosen, onChoose }: ScatterProps) {
  const [pointed, setPointed] = useState<string | null>(null);
  const { unit, name } = MEASURED_TEXTS[data.metric];
  const point = data.points.find(({ id }) => id === pointed);
  return (
    <ChartFrame
      title={data.title}
      caption={`${unit}, both axes logarithmic`}
      summary={point ? pointSentence(point, data) : data.summary}
      table={data.table}
      fileName={`precopy-measured-${data.metric}-${data.model}`}
      below={<ScatterKey model={models[data.model].label} />}
    >
      {(width) => (
        <ScatterDrawing
          data={data}
          name={name}
          width={width}
          chosen={chosen}
          pointed={pointed}
          onPoint={setPointed}
          onChoose={onChoose}
        />
      )}
    </ChartFrame>
  );
});

function ScatterKey({ model }: { readonly model: string }) {
  return (
    <ul className="chart-key" aria-label="Marks">
      <li className="key-measured">measured, on the diagonal</li>
      <li className="key-predicted">predicted: {model}</li>
      <li className="key-predicted-hollow">predicted, of a run that was cut short</li>
      <li className="key-band">within 10&nbsp;%</li>
    </ul>
  );
}

interface DrawingProps {
  readonly data: ScatterData;
  readonly name: string;
  readonly width: number;
  readonly chosen: string | null;
  readonly pointed: string | null;
  readonly onPoint: (id: string | null) => void;
  readonly onChoose: (id: string) => void;
}

function ScatterDrawing({ data, name, width, chosen, pointed, onPoint, onChoose }: DrawingProps) {
  const plot = plotOf(width);
  const { marks, diagonal, band } = useMemo(() => scatterMarks(data, plotOf(width)), [data, width]);
  const under = ({ clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>) => {
    const { left, top } = currentTarget.getBoundingClientRect();
    return nearestMark(marks, clientX - left, clientY - top);
  };
  const choose = (event: PointerEvent<SVGSVGElement>) => {
    const id = under(event);
    if (id !== null) onChoose(id);
  };
  return (
    <svg
      className={pointed === null ? 'scatter' : 'scatter is-pointing'}
      width={plot.right + 12}
      height={plot.bottom + AXIS_HEIGHT}
      role="img"
      aria-label={`Marks: predicted ${name} over measured ${name}. Each run is a row of the list below.`}
      onPointerMove={(event) => onPoint(under(event))}
      onPointerDown={choose}
      onPointerLeave={() => onPoint(null)}
    >
      <path className="scatter-band" d={band} />
      <ScatterAxes data={data} plot={plot} />
      <path className="scatter-diagonal" d={diagonal} />
      {marks.map((mark) => (
        <Run key={mark.id} mark={mark} isChosen={mark.id === chosen} isPointed={mark.id === pointed} />
      ))}
      {marks.map(({ id, x, y }) => (
        <circle key={id} className="scatter-measured" cx={x} cy={y} r={2} />
      ))}
    </svg>
  );
}

interface RunProps {
  readonly mark: ScatterMark;
  readonly isChosen: boolean;
  readonly isPointed: boolean;
}

function Run({ mark, isChosen, isPointed }: RunProps) {
  const name = [
    'scatter-run',
    mark.isJudged ? '' : 'is-hollow',
    isChosen ? 'is-chosen' : '',
    isPointed ? 'is-pointed' : '',
  ];
  return (
    <g className={name.filter((part) => part !== '').join('')}>
      <line x1={mark.x} x2={mark.x} y1={mark.y} y2={mark.predictedY} />
      <path d={predictedShape(mark, isChosen || isPointed ? 6 : 4)} />
    </g>
  );
}

function ScatterAxes({ data: { xAxis, yAxis }, plot }: { readonly data: ScatterData; readonly plot: Plot }) {
  return (
    <g className="grid">
      {yAxis.ticks.map(({ value, label }) => {
        const y = position(yAxis, value, plot.bottom, plot.top);
        return (
          <g key={value}>
            <line x1={plot.left} x2={plot.right} y1={y} y2={y} />
            <text x={plot.left - 6} y={y + 4} textAnchor="end">
              {label}
            </text>
          </g>
        );
      })}
      {xAxis.ticks.map(({ value, label }) => {
        const x = position(xAxis, value, plot.left, plot.right);
        return (
          <g key={value}>
            <line x1={x} x2={x} y1={plot.top} y2={plot.bottom} />
            <text x={x} y={plot.bottom + 16} textAnchor="middle">
              {label}
            </text>
          </g>
        );
      })}
      <text className="axis-title" x={plot.right} y={plot.bottom + 34} textAnchor="end">
        measured ({xAxis.unit})
      </text>
      <text className="axis-title" x={plot.left + 6} y={plot.top + 14}>
        predicted ({yAxis.unit})
      </text>
    </g>
  );
}
