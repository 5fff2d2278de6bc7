/** How many rows go to the database and the queue at a time. */
const batchSize = 200;

/** Collects rows into batches. */
export async function* inBatches<Row>(source: AsyncIterable<Row>): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  for await (const row of source) {
    batch.push(row);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
