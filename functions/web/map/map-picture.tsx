import { type GridPoint, METRES_PER_MILE } from '../../../lib/geography/index.ts';
import type { ShownBoundaries } from '../../shared/boundaries-source.ts';
import {
  CELL_METRES,
  frameAround,
  homeCell,
  isInFrame,
  MAP_SIZE,
  type MapFrame,
  ringMiles,
  toPicture,
} from './map-frame.ts';
import { type Outline, outlinesIn } from './outline.ts';
import { spreadMarks } from './spread-marks.ts';

/** A setting on a map. */
export interface MapPlace {
  readonly name: string;
  readonly point: GridPoint;
  /** Its rank, or the letter of a setting that the family asks for; null for those that are drawn as a small mark. */
  readonly label: string | null;
  /** How it is drawn. */
  readonly as: 'recommended' | 'requested' | 'other';
  /** Where more of it is told. */
  readonly href: string;
}

export interface MapPictureProps {
  /** In a sentence, for those who do not see it. */
  readonly title: string;
  readonly description: string;
  readonly home: GridPoint;
  readonly places: readonly MapPlace[];
  readonly boundaries: ShownBoundaries | null;
  /** The authority whose area stands out, by code or name. */
  readonly ownAuthority: readonly string[];
}

const MARK_RADIUS = 13;
const OTHER_RADIUS = 4;

/** Home and settings on the National Grid, drawn on the server: no tiles, no script, and it prints. */
export function MapPicture(props: MapPictureProps) {
  const { title, description, places, boundaries, ownAuthority } = props;
  const home = homeCell(props.home);
  const labelled = places.filter(({ label }) => label !== null);
  const frame = frameAround([home, ...labelled.map(({ point }) => point)]);
  const outlines = outlinesIn(frame, boundaries?.areas ?? []);
  return (
    <svg
      class="rp-map"
      viewBox={`0 0 ${MAP_SIZE} ${MAP_SIZE}`}
      aria-labelledby="map-title map-description"
    >
      <title id="map-title">{title}</title>
      <desc id="map-description">{description}</desc>
      <rect
        class={outlines.length > 0 ? 'rp-map__sea' : 'rp-map__ground'}
        width={MAP_SIZE}
        height={MAP_SIZE}
      />
      {outlines.map((outline) => (
        <path
          class={isOwn(outline, ownAuthority) ? 'rp-map__area rp-map__area--own' : 'rp-map__area'}
          d={outline.path}
        />
      ))}
      <AreaNames outlines={outlines} />
      <Home frame={frame} home={home} points={labelled.map(({ point }) => point)} />
      {places
        .filter(({ label, point }) => label === null && isInFrame(frame, point))
        .map((place) => (
          <OtherMark frame={frame} place={place} />
        ))}
      <Marks frame={frame} places={labelled} />
    </svg>
  );
}

function isOwn({ code, name }: Outline, own: readonly string[]): boolean {
  return own.includes(name) || (code !== null && own.includes(code));
}

function AreaNames({ outlines }: { outlines: readonly Outline[] }) {
  return (
    <g>
      {outlines.map(
        ({ name, label }) =>
          label && (
            <text class="rp-map__name" x={label.x} y={label.y} text-anchor="middle">
              {name}
            </text>
          ),
      )}
    </g>
  );
}

/** The square kilometre of the home, with rings at whole miles around it. */
function Home({
  frame,
  home,
  points,
}: {
  frame: MapFrame;
  home: GridPoint;
  points: readonly GridPoint[];
}) {
  const [x, y] = toPicture(frame, home);
  const scale = frame.size / frame.side;
  const cell = Math.max(12, Math.round(CELL_METRES * scale));
  return (
    <g>
      {ringMiles(home, points).map((miles) => {
        const radius = Math.round(miles * METRES_PER_MILE * scale);
        return (
          <>
            <circle class="rp-map__ring" cx={x} cy={y} r={radius} />
            <RingLabel x={x} y={y} radius={radius} miles={miles} size={frame.size} />
          </>
        );
      })}
      <rect
        class="rp-map__home"
        x={Math.round(x - cell / 2)}
        y={Math.round(y - cell / 2)}
        width={cell}
        height={cell}
        rx={Math.round(cell / 4)}
      />
      <text class="rp-map__home-name" x={x} y={Math.round(y + cell / 2 + 15)} text-anchor="middle">
        Home
      </text>
    </g>
  );
}

const EDGE = 16;

/** On the ring above the home, else below it, wherever that is within the picture. */
function RingLabel(at: { x: number; y: number; radius: number; miles: number; size: number }) {
  const { x, y, radius, miles, size } = at;
  const above = y - radius;
  const below = y + radius;
  const baseline = above > EDGE ? above - 4 : below < size - EDGE ? below + 14 : null;
  if (baseline === null) return null;
  return (
    <text class="rp-map__miles" x={x} y={baseline} text-anchor="middle">
      {miles === 1 ? '1 mile' : `${miles} miles`}
    </text>
  );
}

function OtherMark({ frame, place }: { frame: MapFrame; place: MapPlace }) {
  const [x, y] = toPicture(frame, place.point);
  return (
    <circle class="rp-map__other" cx={x} cy={y} r={OTHER_RADIUS}>
      <title>{place.name}</title>
    </circle>
  );
}

function Marks({ frame, places }: { frame: MapFrame; places: readonly MapPlace[] }) {
  const marks = places.map((place) => {
    const [x, y] = toPicture(frame, place.point);
    return { ...place, x, y };
  });
  const spread = spreadMarks(marks, 2 * MARK_RADIUS + 1, frame.size);
  return (
    <>
      <g>
        {spread.map(({ x, y, drawnX, drawnY }) => (
          <>
            <line class="rp-map__lead" x1={x} y1={y} x2={drawnX} y2={drawnY} />
            <circle class="rp-map__spot" cx={x} cy={y} r={3} />
          </>
        ))}
      </g>
      {spread.toReversed().map(({ drawnX, drawnY, label, name, as, href }) => (
        <a href={href} class={`rp-map__mark rp-map__mark--${as}`}>
          <title>{`${label}: ${name}`}</title>
          <circle cx={drawnX} cy={drawnY} r={MARK_RADIUS} />
          <text x={drawnX} y={drawnY} text-anchor="middle" dominant-baseline="central">
            {label}
          </text>
        </a>
      ))}
    </>
  );
}
