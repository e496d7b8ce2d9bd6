import { loadDemoWorld } from '../../demo/load-demo-world.ts';
import { openTestWorld, type TestWorld } from './test-world.ts';

/** The demo that `npm start` loads, over the same API and engine as every other test world. */
export async function openDemoWorld(): Promise<TestWorld> {
  const world = await openTestWorld({ demo: false });
  const loaded = await loadDemoWorld(world.deps);
  if (loaded.ok) return world;
  await world.close();
  throw new Error(loaded.problem.detail);
}
