import { BrowserMessageReader, BrowserMessageWriter } from "vscode-jsonrpc/browser";
import { connect } from "../connection/connection";
import { clientFileSystem } from "../files/clientFileSystem";
import { startServer } from "../server";

const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = connect(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
startServer(connection, clientFileSystem(connection));
