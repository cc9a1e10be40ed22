import * as vscode from "vscode";

const section = "algoritmekader.trace.server";

/**
 * The log channel as the language client sees it for tracing. The client traces only into a channel whose level is
 * Trace; here the setting alone is enough, so that nobody has to set two things to see the messages.
 */
export function traceChannel(log: vscode.LogOutputChannel): vscode.LogOutputChannel & vscode.Disposable {
  const levelChanged = new vscode.EventEmitter<vscode.LogLevel>();
  const level = () => (tracing() ? vscode.LogLevel.Trace : log.logLevel);
  const subscriptions = [
    levelChanged,
    log.onDidChangeLogLevel(() => levelChanged.fire(level())),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(section)) levelChanged.fire(level());
    }),
  ];
  return {
    name: log.name,
    get logLevel() {
      return level();
    },
    onDidChangeLogLevel: levelChanged.event,
    trace: (message, ...rest) =>
      log.logLevel === vscode.LogLevel.Trace ? log.trace(message, ...rest) : log.info(message, ...rest),
    debug: log.debug.bind(log),
    info: log.info.bind(log),
    warn: log.warn.bind(log),
    error: log.error.bind(log),
    append: log.append.bind(log),
    appendLine: log.appendLine.bind(log),
    replace: log.replace.bind(log),
    clear: log.clear.bind(log),
    show: () => log.show(true),
    hide: log.hide.bind(log),
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}

function tracing(): boolean {
  return vscode.workspace.getConfiguration().get<string>(section, "off") !== "off";
}
