import { type ChildProcess, fork } from "node:child_process";

/** A process of ours that answers messages one at a time. */
export class Child {
  readonly #process: ChildProcess;

  constructor(script: string, args: readonly string[] = [], nodeOptions: readonly string[] = []) {
    this.#process = fork(script, args, { execArgv: [...nodeOptions] });
  }

  /** Its next message. Rejects where it ends without one. */
  next<Message>(): Promise<Message> {
    return new Promise((resolve, reject) => {
      const ended = (code: number | null): void => reject(new Error(`The process ended with ${code}.`));
      this.#process.once("exit", ended);
      this.#process.once("message", (message) => {
        this.#process.off("exit", ended);
        resolve(message as Message); // Each script says what it sends.
      });
    });
  }

  /** Asks it something and waits for the answer. */
  ask<Message>(question: object): Promise<Message> {
    const response = this.next<Message>();
    this.#process.send(question);
    return response;
  }

  end(): void {
    this.#process.disconnect();
  }
}
