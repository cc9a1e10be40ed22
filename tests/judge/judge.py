"""Builds pages with MkDocs and Python-Markdown, as the site does, and answers with their HTML.

Standard input: a JSON object {"config": text of mkdocs.yml, "root": folder that snippets are read from, "pages": {path below the
folder of the pages: text}, "files": [paths of the other files there], "others": {name: [path, text that the page has instead]}}.
Standard output: per page, or where there are others per name of these only, a line {"path", "url", "html", "meta", "title", "toc"} or
{"path", "error"}; before these a line {"without": [extensions that the site has and this machine has not]}. No plugin and no hook of the site is run, and no file is written.
"""
import json
import logging
import re
import sys
from importlib import import_module

import yaml
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import meta
from pymdownx import emoji, superfences

logging.disable(logging.CRITICAL)

# What MkDocs adds to the extensions of each site.
BUILT_IN = ["toc", "tables", "fenced_code"]


class Loader(yaml.SafeLoader):
    """Reads mkdocs.yml. Functions are named in it, which are not looked up by name: only those below are known."""


class Named(str):
    """The name of a function."""


Loader.add_multi_constructor("tag:yaml.org,2002:python/name:", lambda loader, name, node: Named(name))
Loader.add_multi_constructor("!", lambda loader, name, node: None)


INDEX = None


def icons(options, md):
    """The index of Material: its icons besides the signs of Twemoji. Any name with the prefix of a set is taken for one of its icons."""
    global INDEX
    if INDEX is None:
        index = emoji.twemoji(options, md)
        INDEX = {**index, "emoji": Icons(index["emoji"])}
    return INDEX


class Icons(dict):
    PREFIX = re.compile(r":(?:material|fontawesome|octicons|simple)-[\w-]+:$")

    def __contains__(self, name):
        return dict.__contains__(self, name) or bool(self.PREFIX.match(name))

    def __missing__(self, name):
        if self.PREFIX.match(name):
            return {"name": name.strip(":"), "category": "icon", "unicode": "25c6"}
        raise KeyError(name)

    def get(self, name, default=None):
        return self[name] if name in self else default


def icon(index, shortname, alias, uc, alt, title, category, options, md):
    """An icon is a sign with its name as title."""
    from xml.etree import ElementTree

    element = ElementTree.Element("span", {"class": "twemoji", "title": shortname})
    element.text = ""
    return element


FUNCTIONS = {
    "material.extensions.emoji.twemoji": icons,
    "material.extensions.emoji.to_svg": icon,
    "materialx.emoji.twemoji": icons,
    "materialx.emoji.to_svg": icon,
    "pymdownx.superfences.fence_code_format": superfences.fence_code_format,
}


def resolved(value):
    if isinstance(value, Named):
        return FUNCTIONS[str(value)]
    if isinstance(value, dict):
        return {key: resolved(one) for key, one in value.items()}
    if isinstance(value, list):
        return [resolved(one) for one in value]
    return value


def extensions_of(config, root):
    names, configs, without = list(BUILT_IN), {}, []
    for entry in config.get("markdown_extensions") or []:
        name, options = next(iter(entry.items())) if isinstance(entry, dict) else (entry, None)
        if "." in name:
            try:
                import_module(name)
            except ImportError:
                without.append(name)
                continue
        if name not in names:
            names.append(name)
        configs[name] = resolved(options or {})
    if "pymdownx.snippets" in configs:
        configs["pymdownx.snippets"]["base_path"] = [root]
    return names, configs, without


def toc_of(items):
    return [{"id": item.id, "title": item.title, "level": item.level, "below": toc_of(item.children)} for item in items]


def main():
    given = json.load(sys.stdin)
    config = yaml.load(given["config"], Loader) or {}
    names, configs, without = extensions_of(config, given["root"])
    settings = {"site_url": config.get("site_url"), "markdown_extensions": names, "mdx_configs": configs}
    use_directory_urls = config.get("use_directory_urls", True)
    files = {path: File(path, "/docs", "/site", use_directory_urls) for path in [*given["pages"], *given.get("files", [])]}
    all_files = Files(list(files.values()))
    print(json.dumps({"without": without}))
    wanted = given.get("others") or {path: (path, text) for path, text in given["pages"].items()}
    for name, (path, text) in wanted.items():
        try:
            page = Page(None, files[path], settings)
            # As a file is read: a byte order mark is none of its text, and every line end is the same.
            text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
            page.markdown, page.meta = meta.get_data(text)
            page._set_title()
            page.render(settings, all_files)
            answer = {"url": files[path].url, "html": page.content, "meta": page.meta, "toc": toc_of(page.toc)}
            answer["title"] = page.title
        except Exception as error:  # A page that stops the site: that is an answer too.
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps({"path": name, **answer}, default=str))


main()
