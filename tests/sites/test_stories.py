"""Little sites that are built, changed and built again."""

from __future__ import annotations

from pathlib import Path

from tests.sites.pages import ids, parsed
from tests.story import DUMP, MARKDOWN, Story


def test_a_dump_and_an_article_become_a_site(story: Story) -> None:
    story.write("seeds/harbour.txt", DUMP).write("articles/bridge.md", MARKDOWN).build()
    assert story.problems == ()
    assert story.articles() == [
        "2011/03/03/a-headline-about-the-harbour/index.html",
        "2012/05/04/bridge-opens-after-two-years/index.html",
    ]
    page = story.html("2011/03/03/a-headline-about-the-harbour/index.html")
    assert "Carl Dent" in page
    assert "seeds/harbour.txt" in page
    for path in (
        "index.html", "2011/index.html", "2011/03/index.html", "2011/03/03/index.html",
        "authors/index.html", "authors/ada-brown/index.html", "authors/ada-brown/feed.xml",
        "topics/bridges/index.html", "speakers/carl-dent/index.html", "quotes/index.html",
        "quotes/2011/index.html", "on-this-day/index.html", "on-this-day/03-03/index.html",
        "feed.xml", "feed.json", "robots.txt", "404.html", "about/index.html",
        "corrections/index.html", "static/style.css", "manifest-sha256.txt",
    ):  # fmt: skip
        assert path in story.files(), path


def test_a_second_build_of_the_same_input_changes_nothing(story: Story) -> None:
    story.write("seeds/harbour.txt", DUMP).write("articles/bridge.md", MARKDOWN).build()
    before = story.files()
    story.build()
    assert story.files() == before
    assert story.built is not None
    assert story.built.published.written == 0


def test_a_deleted_article_leaves_no_page_behind(story: Story) -> None:
    story.write("seeds/harbour.txt", DUMP).write("articles/bridge.md", MARKDOWN).build()
    story.remove("seeds/harbour.txt").build()
    left = story.files()
    assert not [path for path in left if "2011" in path or "carl-dent" in path]
    assert not (story.root / "build" / "2011").exists()


def test_a_new_headline_moves_the_page(story: Story) -> None:
    story.write("articles/bridge.md", MARKDOWN).build()
    story.write("articles/bridge.md", MARKDOWN.replace("Bridge opens", "Tunnel opens")).build()
    assert story.articles() == ["2012/05/04/tunnel-opens-after-two-years/index.html"]


def test_files_of_others_in_the_output_are_left_alone(story: Story) -> None:
    story.write("build/CNAME", "news.example\n").write("articles/bridge.md", MARKDOWN).build()
    assert story.files()["CNAME"] == b"news.example\n"
    story.remove("articles/bridge.md").write("seeds/harbour.txt", DUMP).build()
    assert story.files()["CNAME"] == b"news.example\n"


def test_a_foreign_file_in_the_way_stops_the_publication(story: Story) -> None:
    story.write("build/index.html", "somebody's front page").write("articles/bridge.md", MARKDOWN)
    story.build()
    assert story.files() == {"index.html": b"somebody's front page"}
    assert story.problem("output-not-ours").severity == "error"


def test_partial_dates_give_partial_addresses(story: Story) -> None:
    for name, date in (("year", "1974"), ("month", "1974-05"), ("day", "1974-05-03")):
        text = MARKDOWN.replace("2012-05-04", date).replace("Bridge", name.title())
        story.write(f"articles/{name}.md", text)
    story.write("articles/none.md", MARKDOWN.replace("date: 2012-05-04\n", "")).build()
    assert story.articles() == [
        "1974/05/03/day-opens-after-two-years/index.html",
        "1974/05/month-opens-after-two-years/index.html",
        "1974/year-opens-after-two-years/index.html",
        "undated/bridge-opens-after-two-years/index.html",
    ]
    assert story.codes() == ["date-missing"]


def test_a_link_to_another_source_file_leads_to_its_page(story: Story) -> None:
    story.write("seeds/harbour.txt", DUMP)
    story.write("articles/deep/other.md", MARKDOWN + "\n## Its arches\n\nStone.\n")
    story.write(
        "articles/bridge.md",
        MARKDOWN.replace("Bridge", "Road")
        + "\n[Harbour](../seeds/harbour.txt), [arches](deep/other.md#its-arches),"
        " [no such heading](deep/other.md#its-towers), [gone](gone.md).\n",
    ).build()
    page = story.html("2012/05/04/road-opens-after-two-years/index.html")
    up = "../../../../"
    assert f'href="{up}2011/03/03/a-headline-about-the-harbour/index.html"' in page
    assert f'href="{up}2012/05/04/bridge-opens-after-two-years/index.html#its-arches"' in page
    assert f'href="{up}2012/05/04/bridge-opens-after-two-years/index.html"' in page
    assert story.codes() == ["link-broken", "link-fragment"]
    broken = story.problem("link-broken")
    assert str(broken.location).startswith("articles/bridge.md:9:")
    assert 'href=""' not in page


def test_a_broken_link_is_told_as_typed_with_one_that_works(story: Story) -> None:
    story.write("seeds/harbour.txt", DUMP).write("seeds/empty.txt", "")
    story.write("articles/pier.jpg", b"\xff\xd8\xff")
    story.write("articles/deep/over there.md", MARKDOWN)
    story.write(
        "articles/road.md",
        MARKDOWN.replace("Bridge", "Road") + "\n[a](harbour.txt), [b](../seeds/Harbour.TXT),"
        " [c](../seeds/empty.txt), [d](pier.jpg), [e](<Over there.md>), [f](/abuot/),"
        " [g](deep/../gone.md) ![The pier](Pier.jpg)\n",
    ).build()
    none = "leads to no article or page of this archive."
    assert [
        each.message for each in sorted(story.problems, key=lambda each: each.location)
        if each.location.path == "articles/road.md"
    ] == [
        f"The link “harbour.txt” {none} Did you mean “../seeds/harbour.txt”?",
        f"The link “../seeds/Harbour.TXT” {none} Only capitals and small letters differ from"
        " “../seeds/harbour.txt”.",
        f"The link “../seeds/empty.txt” {none}",
        f"The link “pier.jpg” {none} It is an image: ![what is to be seen](pier.jpg) shows it.",
        f"The link “Over there.md” {none} Did you mean “deep/over%20there.md”?",
        f"The link “/abuot/” {none} Did you mean “/about/”?",
        f"The link “deep/../gone.md” {none}",
        "There is no image “Pier.jpg”. Only capitals and small letters differ from “pier.jpg”.",
    ]  # fmt: skip


def test_drafts_are_left_out_and_links_to_them_are_reported(story: Story) -> None:
    story.write("articles/draft.md", MARKDOWN.replace("---\nThe", "draft: true\n---\nThe"))
    story.write("articles/road.md", MARKDOWN.replace("Bridge", "Road") + "\n[See](draft.md)\n")
    story.build()
    assert story.articles() == ["2012/05/04/road-opens-after-two-years/index.html"]
    assert story.codes() == ["link-draft"]


def test_an_alias_leads_to_the_article_and_takes_no_other_page(story: Story) -> None:
    text = MARKDOWN.replace(
        "topics:", "aliases: [/old/bridge/, /2012/05/, /about/, /feed.xml]\ntopics:"
    )
    story.write("articles/bridge.md", text).build()
    assert "2012/05/04/bridge-opens-after-two-years" in story.html("old/bridge/index.html")
    assert story.codes() == ["alias-taken"] * 3
    assert "Bridge opens" in story.html("2012/05/index.html")


def test_reading_order_does_not_matter(story: Story, tmp_path: Path) -> None:
    names = [f"{number:02d}" for number in range(12)]
    there, back = Story(tmp_path / "there"), Story(tmp_path / "back")
    for one, order in ((there, names), (back, names[::-1])):
        for name in order:
            one.write(f"articles/{name}.md", MARKDOWN.replace("Bridge", f"Bridge {name}"))
            one.write(f"seeds/{name}.txt", DUMP.replace("harbour\n", f"harbour {name}\n", 1))
        one.build()
    assert there.files() == back.files()


def test_own_templates_and_static_files_win_over_the_theme(story: Story) -> None:
    story.write("articles/bridge.md", MARKDOWN)
    story.write("templates/static/style.css", "body { color: navy }")
    story.write(
        "templates/pages/about.html", "<!doctype html><title>Ours: {{ site.title }}</title>"
    )
    story.build()
    assert story.files()["static/style.css"] == b"body { color: navy }"
    assert story.html("about/index.html") == "<!doctype html><title>Ours: News archive</title>"


def test_a_broken_template_is_reported_and_nothing_is_published(story: Story) -> None:
    story.write("articles/bridge.md", MARKDOWN).build()
    before = story.files()
    story.write("templates/pages/about.html", "line one\n{{ no_such_thing.at_all }}\n").build()
    found = story.problem("template")
    assert str(found.location).endswith("templates/pages/about.html:2")
    assert "no_such_thing" in found.message
    assert story.files() == before


def test_an_archive_without_dates_has_no_feeds_and_links_to_none(story: Story) -> None:
    story.write("articles/bridge.md", MARKDOWN.replace("date: 2012-05-04\n", "")).build()
    assert not [path for path in story.files() if "feed" in path]
    assert "feed" not in story.html("index.html")
    assert 'href="undated/index.html"' in story.html("index.html")


def test_nothing_that_a_link_says_becomes_markup(story: Story) -> None:
    links = (
        "[x](/about/#%22onmouseover=%22alert(1)) [y](/2012/#%22%3E%3Cscript%3E)"
        ' <a href="/about/#&quot; onclick=&quot;alert(1)">raw</a> [z](/old/#a"b)'
    )
    text = MARKDOWN.replace("topics:", "aliases: [/old/]\ntopics:") + f"\n{links}\n"
    story.write("articles/bridge.md", text).build()
    page = parsed(story.html("2012/05/04/bridge-opens-after-two-years/index.html"))
    for element in page.iter():
        assert not [name for name in element.attrib if name.startswith("on")]
        assert element.tag != "script" or element.attrib["type"] == "application/ld+json"


def test_a_heading_never_takes_the_place_of_a_part_of_the_page(story: Story) -> None:
    names = ("Main", "Quoted", "Filed", "Sources", "Corrections", "Record")
    headings = "\n\n".join(f"## {name}\n\n“Yes, we will,” said Ada Brown." for name in names)
    front = "source: {name: Town records}\ncorrections: [{text: The day was a Friday.}]\ntopics:"
    story.write("articles/bridge.md", MARKDOWN.replace("topics:", front) + f"\n{headings}\n")
    story.build()
    page = parsed(story.html("2012/05/04/bridge-opens-after-two-years/index.html"))
    found = ids(page)
    assert len(found) == len(set(found))
    assert {name.lower() for name in names} < set(found)


def test_a_new_article_moves_no_third_one(story: Story) -> None:
    story.write("articles/m.md", MARKDOWN.replace("Bridge opens after two years", "Town"))
    story.write("articles/n.md", MARKDOWN.replace("Bridge opens after two years", "Town 2"))
    story.build()
    before = story.articles()
    story.write("articles/z.md", MARKDOWN.replace("Bridge opens after two years", "Town")).build()
    assert before == ["2012/05/04/town-2/index.html", "2012/05/04/town/index.html"]
    assert set(before) < set(story.articles())
    assert story.codes() == ["url-taken"]


def test_an_archive_that_lost_its_content_keeps_its_site(story: Story) -> None:
    story.write("articles/bridge.md", MARKDOWN).build()
    before = story.files()
    story.remove("articles/bridge.md").build()
    assert story.files() == before
    assert "content-gone" in story.codes()


def test_a_content_folder_that_cannot_be_read_stops_the_publication(story: Story) -> None:
    story.write("articles/bridge.md", MARKDOWN).write("seeds/harbour.txt", DUMP).build()
    before = story.files()
    story.remove("seeds/harbour.txt")
    (story.root / "seeds").rmdir()
    story.write("seeds", "not a folder").build()
    assert story.files() == before
    assert story.codes() == ["folder-unreadable"]


def test_a_broken_configuration_does_not_republish_the_site_under_another_name(
    story: Story,
) -> None:
    story.write("newsgen.toml", '[site]\ntitle = "The Daily"\n')
    story.write("articles/bridge.md", MARKDOWN).build()
    before = story.files()
    story.write("newsgen.toml", '[site\ntitle = "The Daily"\n').build()
    assert story.files() == before
    assert story.codes() == ["config-unreadable"]


def test_static_files_from_outside_the_theme_are_not_published(
    story: Story, tmp_path: Path
) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.css").write_text("secret")
    story.root = tmp_path / "project"
    story.write("articles/bridge.md", MARKDOWN).write("templates/static/a\\b.css", "odd name")
    (story.root / "templates" / "static" / "linked").symlink_to(tmp_path / "outside")
    story.build()
    assert not [path for path in story.files() if "secret" in path or "odd" in path]
    assert story.problems == ()


def test_a_template_that_calls_itself_is_explained(story: Story) -> None:
    story.write("articles/bridge.md", MARKDOWN)
    story.write("templates/pages/about.html", '{% include "pages/about.html" %}').build()
    problem = story.problem("template")
    assert str(problem.location).startswith("templates/pages/about.html")
    assert "without end" in problem.message


def test_links_lead_only_to_pages_that_are_there(story: Story) -> None:
    text = "\n[a](/quotes/) [b](/speakers/) [c](/2012/05/) [d](/topics/bridges/) [e](/places/)\n"
    story.write("articles/bridge.md", MARKDOWN + text).build()
    assert story.codes() == ["link-broken"] * 3
