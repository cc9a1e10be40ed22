import { BrowserMessageReader, BrowserMessageWriter } from "vscode-jsonrpc/browser";
import { Breath } from "../connection/breath";
import { connect } from "../connection/connection";
import { clientFileSystem } from "../files/clientFileSystem";
import { startServer } from "../server";

const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const breath = new Breath(() => new Promise((resolve) => setTimeout(resolve, 0)), 1);
const connection = connect(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), breath);
startServer(connection, clientFileSystem(connection), { breathe: breath.take });
