import type { Duplex } from 'node:stream';
import type { Limits } from '../engine/engine.ts';
import type { Value } from '../engine/values/value.ts';
import { CypherError } from '../language/cypher-error.ts';
import { type Credentials, type Role, recognizeClient } from './authentication.ts';
import type { RowReceiver } from './cursor.ts';
import { describeFailure, ProtocolError } from './failure.ts';
import { MessageWriter } from './message-writer.ts';
import type { PackStreamError } from './packstream-error.ts';
import type { Message } from './packstream-reader.ts';
import { readMapField, readPullOptions, readText, readTransactionOptions } from './request-options.ts';
import { findRequest, type RequestName, type SessionState } from './requests.ts';
import type { Scheduler } from './scheduler.ts';
import type { StatementSource } from './statement-source.ts';
import { summarizeStatement } from './summary.ts';
import { type OpenStatement, type StatementQuota, Transaction } from './transaction.ts';

/** What a server's sessions share. */
export interface SessionContext {
  readonly connectionId: string;
  /** Whose turns and statements are counted together: an address. */
  readonly client: string;
  /** `host:port` that this server is reached at, for routing drivers that do not say what they dialled. */
  readonly address: string;
  readonly credentials: Credentials;
  readonly limits: Readonly<Record<Role, Limits>>;
  /** Names that count as the one database there is; the first is the one it is called by. */
  readonly databases: readonly string[];
  readonly scheduler: Scheduler;
  readonly quota: StatementQuota;
  /** The graph as it is now. */
  source(): StatementSource;
}

/** The server agent that drivers accept: some of them refuse any other maker's name. */
const SERVER_AGENT = 'Neo4j/5.26.0';
const BOOKMARK = 'entente:1';
const FAREWELL_MS = 1000;
const MOST_WAITING = 10_000;
const MOST_CHARACTERS = 65_536;
const MOST_WAITING_BYTES = 16 * 1024 * 1024;
const NO_QUOTA: StatementQuota = { take() {}, giveBack() {} };

/** One connection's conversation: requests in the order they come, except RESET, which overtakes and interrupts. */
export class BoltSession {
  readonly #stream: Duplex;
  readonly #context: SessionContext;
  readonly #writer: MessageWriter;
  readonly #queue: (Message | PackStreamError)[] = [];
  #state: SessionState = 'connected';
  /** Where RESET leads back to. */
  #restingState: 'connected' | 'authentication' | 'ready' = 'connected';
  #role: Role = 'visitor';
  #transaction: Transaction | undefined;
  #waitingResets = 0;
  #waitingBytes = 0;
  #isBusy = false;
  #isDraining = false;
  #resume: (() => void) | undefined;

  constructor(stream: Duplex, context: SessionContext) {
    this.#stream = stream;
    this.#context = context;
    this.#writer = new MessageWriter((bytes) => stream.write(bytes));
    stream.on('drain', () => this.#resume?.());
  }

  get isAuthenticated(): boolean {
    return this.#restingState === 'ready';
  }

  /** Takes a request, or the reason why it could not be read, and the size of its message in bytes. */
  receive(message: Message | PackStreamError, bytes: number): void {
    if (this.#state === 'closed') return;
    this.#queue.push(message);
    this.#waitingBytes += bytes;
    const isReset = !(message instanceof Error) && findRequest(message.tag)?.name === 'RESET';
    if (isReset) this.#interrupt();
    this.#drain();
  }

  /** Says why and hangs up. */
  refuse(error: unknown): void {
    if (this.#state === 'closed') return;
    this.#answerError(new ProtocolError(error instanceof Error ? error.message : String(error)), '');
    this.#writer.flush();
  }

  close(): void {
    this.#state = 'closed';
    this.#queue.length = 0;
    this.#endTransaction();
  }

  #interrupt(): void {
    this.#waitingResets++;
    if (this.#isBusy) {
      this.#endTransaction();
      this.#writer.writeIgnored();
      this.#isBusy = false;
    }
  }

  #drain(): void {
    if (this.#isDraining) return;
    this.#isDraining = true;
    while (!this.#isBusy && this.#queue.length > 0) this.#answer(this.#queue.shift()!);
    this.#isDraining = false;
    this.#writer.flush();
    this.#readAsMuchAsIsWell();
  }

  /** Requests are read ahead, because a RESET may be among them; but only so many. */
  #readAsMuchAsIsWell(): void {
    if (this.#queue.length === 0) this.#waitingBytes = 0;
    const isTooMuch = this.#queue.length > MOST_WAITING || this.#waitingBytes > MOST_WAITING_BYTES;
    if (isTooMuch) this.#stream.pause();
    else if (this.#stream.isPaused()) this.#stream.resume();
  }

  #answer(message: Message | PackStreamError): void {
    if (!(message instanceof Error)) this.#answerRequest(message);
    else if (this.#isIgnoring) this.#writer.writeIgnored();
    else this.#answerError(message, '');
  }

  /** After a failure, and before a RESET that is on its way. */
  get #isIgnoring(): boolean {
    return this.#state === 'failed' || this.#waitingResets > 0;
  }

  #answerRequest({ tag, fields }: Message): void {
    const request = findRequest(tag);
    try {
      if (!request) throw new ProtocolError(`0x${tag.toString(16)} is no request of Bolt 5.1 to 5.4`);
      if (request.name === 'GOODBYE') this.#hangUp();
      else if (request.name === 'RESET') this.#reset();
      else if (this.#isIgnoring) this.#writer.writeIgnored();
      else if (request.states.includes(this.#state)) this.#handlers[request.name](fields);
      else throw new ProtocolError(`${request.name} cannot be answered in the state "${this.#state}"`);
    } catch (error) {
      this.#answerError(error, typeof fields[0] === 'string' ? fields[0] : '');
    }
  }

  readonly #handlers: Readonly<
    Record<Exclude<RequestName, 'GOODBYE' | 'RESET'>, (fields: readonly Value[]) => void>
  > = {
    HELLO: () => this.#greet(),
    LOGON: (fields) => this.#logOn(fields),
    LOGOFF: () => this.#logOff(),
    TELEMETRY: () => this.#succeed(),
    ROUTE: (fields) => this.#route(fields),
    RUN: (fields) => this.#run(fields),
    PULL: (fields) => this.#pull(fields, true),
    DISCARD: (fields) => this.#pull(fields, false),
    BEGIN: (fields) => this.#begin(fields),
    COMMIT: () => this.#commit(),
    ROLLBACK: () => this.#rollBack(),
  };

  #greet(): void {
    this.#rest('authentication');
    this.#succeed({
      server: SERVER_AGENT,
      connection_id: this.#context.connectionId,
      hints: new Map(),
    });
  }

  #logOn(fields: readonly Value[]): void {
    this.#role = recognizeClient(readMapField(fields, 0), this.#context.credentials);
    this.#rest('ready');
    this.#succeed();
  }

  #logOff(): void {
    this.#rest('authentication');
    this.#succeed();
  }

  #route(fields: readonly Value[]): void {
    const address = readText(readMapField(fields, 0), 'address') ?? this.#context.address;
    const database = this.#databaseOf(readText(readMapField(fields, 2), 'db'));
    const servers = ['ROUTE', 'READ', 'WRITE'].map((role) => mapOf({ role, addresses: [address] }));
    this.#succeed({ rt: mapOf({ ttl: 300, db: database, servers }) });
  }

  #run(fields: readonly Value[]): void {
    const [text] = fields;
    if (typeof text !== 'string') throw new ProtocolError('the first field of RUN must be the statement');
    if (this.#role === 'visitor') checkLength(text);
    const isAlone = this.#state === 'ready';
    if (isAlone) this.#openTransaction(readMapField(fields, 2));
    const start = performance.now();
    const statement = this.#transaction!.open(text, readMapField(fields, 1));
    this.#state = isAlone ? 'streaming' : 'transaction';
    this.#succeed({
      fields: statement.cursor.statement.fields,
      t_first: Math.round(performance.now() - start),
      ...(isAlone ? {} : { qid: statement.id }),
    });
  }

  #pull(fields: readonly Value[], wantsRows: boolean): void {
    const { count, statement: id } = readPullOptions(readMapField(fields, 0));
    const transaction = this.#transaction!;
    const statement = transaction.statement(id);
    if (!wantsRows && count < 0) {
      // Statements only read: rows that nobody wants need not be worked out.
      this.#finishStatement(transaction, statement, 0);
      return;
    }
    this.#isBusy = true;
    this.#resume = () => statement.cursor.resume();
    statement.cursor.pull(count, this.#receiverOf(transaction, statement, wantsRows));
  }

  #receiverOf(transaction: Transaction, statement: OpenStatement, wantsRows: boolean): RowReceiver {
    const [writer, stream, start] = [this.#writer, this.#stream, performance.now()];
    return {
      receive: (row) => {
        if (wantsRows) writer.writeRecord(row);
      },
      get isFull() {
        return stream.writableNeedDrain;
      },
      flush: () => writer.flush(),
      finish: (hasMore) => {
        if (hasMore) this.#succeed({ has_more: true });
        else this.#finishStatement(transaction, statement, performance.now() - start);
        this.#becomeFree();
      },
      fail: (error) => {
        this.#answerError(error, statement.text);
        this.#becomeFree();
      },
    };
  }

  #finishStatement(transaction: Transaction, statement: OpenStatement, tookMs: number): void {
    const { options } = transaction;
    const isAlone = this.#state === 'streaming';
    const summary = summarizeStatement(
      statement.cursor.statement,
      this.#databaseOf(options.database),
      tookMs,
      options.notifications,
    );
    transaction.closeStatement(statement);
    if (isAlone) {
      this.#endTransaction();
      this.#state = 'ready';
      summary.set('bookmark', BOOKMARK);
    }
    this.#writer.writeSuccess(summary);
  }

  #begin(fields: readonly Value[]): void {
    this.#openTransaction(readMapField(fields, 0));
    this.#state = 'transaction';
    this.#succeed({ db: this.#databaseOf(this.#transaction!.options.database) });
  }

  #commit(): void {
    this.#endTransaction();
    this.#rest('ready');
    this.#succeed({ bookmark: BOOKMARK });
  }

  #rollBack(): void {
    this.#endTransaction();
    this.#rest('ready');
    this.#succeed();
  }

  #reset(): void {
    this.#waitingResets--;
    this.#endTransaction();
    this.#rest(this.#restingState);
    this.#succeed();
  }

  #hangUp(): void {
    this.close();
    this.#stream.end();
    // A client may go on sending, and must have time to read why it should not.
    setTimeout(() => this.#stream.destroy(), FAREWELL_MS).unref();
  }

  #openTransaction(extra: ReadonlyMap<string, Value>): void {
    const { scheduler, client, limits, quota } = this.#context;
    const options = readTransactionOptions(extra);
    this.#databaseOf(options.database);
    const role = this.#role;
    this.#transaction = new Transaction(
      {
        source: this.#context.source(),
        scheduler,
        client,
        lane: role,
        limits: limits[role],
        quota: role === 'program' ? NO_QUOTA : quota,
      },
      options,
    );
  }

  #endTransaction(): void {
    this.#transaction?.close();
    this.#transaction = undefined;
    this.#resume = undefined;
  }

  #databaseOf(name: string | undefined): string {
    const { databases } = this.#context;
    const known = databases.find((database) => database === (name ?? databases[0]));
    if (known !== undefined) return known;
    throw new ProtocolError(
      `there is no database "${name}"; the one that is there is called "${databases[0]}"`,
      'Neo.ClientError.Database.DatabaseNotFound',
    );
  }

  #rest(state: 'authentication' | 'connected' | 'ready'): void {
    this.#restingState = state;
    this.#state = state;
  }

  #becomeFree(): void {
    this.#isBusy = false;
    this.#resume = undefined;
    this.#drain();
  }

  #succeed(metadata: Readonly<Record<string, Value>> = {}): void {
    this.#writer.writeSuccess(mapOf(metadata));
  }

  #answerError(error: unknown, statement: string): void {
    const { code, message } = describeFailure(error, statement);
    this.#endTransaction();
    this.#writer.writeFailure(code, message);
    const isFatal = error instanceof ProtocolError && isFatalCode(code);
    this.#state = 'failed';
    if (!isFatal && this.#restingState === 'ready') return;
    this.#writer.flush();
    this.#hangUp();
  }
}

/** After a request that breaks the protocol nobody knows what the next one means. */
function isFatalCode(code: string): boolean {
  return code.startsWith('Neo.ClientError.Request') || code.startsWith('Neo.ClientError.Security');
}

/** Reading a text cannot be done in slices: a long one would keep all others waiting. */
function checkLength(text: string): void {
  if (text.length <= MOST_CHARACTERS) return;
  throw new CypherError(
    'Neo.ClientError.Statement.SyntaxError',
    `The query has ${text.length} characters, and ${MOST_CHARACTERS} are the most; put large values into parameters`,
  );
}

function mapOf(record: Readonly<Record<string, Value>>): Map<string, Value> {
  return new Map(Object.entries(record));
}
