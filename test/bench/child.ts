import { type ChildProcess, fork } from "node:child_process";

export interface ChildOptions {
  /** The program that runs the script. Default: the Node of this process. */
  readonly node?: string;
  /** Options of Node. */
  readonly nodeOptions?: readonly string[];
}

/** A child process that handles messages one at a time. */
export class Child {
  readonly #process: ChildProcess;

  constructor(script: string, args: readonly string[] = [], options: ChildOptions = {}) {
    const { node = process.execPath, nodeOptions = [] } = options;
    this.#process = fork(script, args, { execPath: node, execArgv: [...nodeOptions] });
  }

  /** Its next message. Rejects if it ends without one. */
  next<Message>(): Promise<Message> {
    return new Promise((resolve, reject) => {
      const ended = (code: number | null): void => reject(new Error(`The process ended with ${code}.`));
      this.#process.once("exit", ended);
      this.#process.once("message", (message) => {
        this.#process.off("exit", ended);
        resolve(message as Message); // Each script declares its message type.
      });
    });
  }

  /** Sends a message and waits for the reply. */
  ask<Message>(question: object): Promise<Message> {
    const response = this.next<Message>();
    this.#process.send(question);
    return response;
  }

  end(): void {
    this.#process.disconnect();
  }
}
