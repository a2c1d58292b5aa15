"""The same article dumped twice: one is published, the other is named, nothing is dropped."""

from __future__ import annotations

from unicodedata import normalize

from tests.story import Story

HEAD = "A headline about the harbour\n\nBy Ada Brown\n\nMarch 3, 2011\n\n"
TEXT = "".join(
    f"Barge number {number} ran aground at pier {number} on Thursday, the port authority said. "
    f"Tug number {number} pulled it free before the tide of {number} o’clock.\n\n"
    for number in range(3, 9)
)
FURNITURE = "Home\nNews\nSport\n\nShare\nTweet\n\n"


def test_the_copy_that_says_more_is_published_and_the_other_is_named(story: Story) -> None:
    story.write("seeds/a.txt", HEAD.replace("By Ada Brown\n\n", "") + TEXT)
    story.write("seeds/b.txt", FURNITURE + HEAD + TEXT).build()
    assert story.articles() == ["2011/03/03/a-headline-about-the-harbour/index.html"]
    found = story.problem("article-copied")
    assert found.location.path == "seeds/a.txt"
    assert "seeds/b.txt" in found.message
    assert "less of it is doubtful" in found.message
    html = story.html(story.articles()[0])
    assert "seeds/a.txt" in html
    assert "Another copy" in html


def test_a_copy_in_another_encoding_is_a_copy(story: Story) -> None:
    story.write("seeds/a.txt", HEAD + TEXT)
    story.write("seeds/b.txt", (HEAD + TEXT).encode("cp1252")).build()
    assert len(story.articles()) == 1
    assert "its name comes first" in story.problem("article-copied").message


def test_quotes_of_a_copy_are_counted_once(story: Story) -> None:
    said = "“We expect to open it by noon,” said Carl Dent, the harbour master.\n"
    story.write("seeds/a.txt", HEAD + TEXT + said).write("seeds/b.txt", HEAD + TEXT + said).build()
    assert story.built is not None
    assert story.built.quotes == 1


def test_a_text_that_was_published_again_later_is_an_article_of_its_own(story: Story) -> None:
    story.write("seeds/a.txt", HEAD + TEXT)
    story.write("seeds/b.txt", HEAD.replace("2011", "2012") + TEXT).build()
    assert len(story.articles()) == 2
    found = story.problem("article-alike")
    assert found.location.path == "seeds/b.txt"
    assert "Of its sentences 100 % are also in seeds/a.txt" in found.message


def test_a_link_to_a_copy_leads_to_the_article_that_is_published(story: Story) -> None:
    story.write("seeds/a.txt", HEAD + TEXT).write("seeds/b.txt", HEAD + TEXT)
    story.write(
        "articles/c.md",
        "---\nheadline: Barges\ndate: 2012-01-02\n---\nAs [we wrote](../seeds/b.txt) then.\n",
    ).build()
    assert 'href="../../../../2011/03/03/a-headline-about-the-harbour/index.html"' in story.html(
        "2012/01/02/barges/index.html"
    )


def test_an_editor_can_say_that_two_are_not_copies(story: Story) -> None:
    story.write("seeds/a.txt", HEAD + TEXT).write("seeds/b.txt", HEAD + TEXT)
    story.write("seeds/b.yaml", "separate: true\n").build()
    assert len(story.articles()) == 2
    assert "article-copied" not in story.codes()


def test_an_undated_copy_does_not_make_one_article_of_two(story: Story) -> None:
    story.write("seeds/a.txt", HEAD + TEXT)
    story.write("seeds/b.txt", HEAD.replace("2011", "2012") + TEXT)
    story.write("seeds/c.txt", HEAD.replace("March 3, 2011\n\n", "") + TEXT).build()
    assert len(story.articles()) == 2
    assert story.codes().count("article-copied") == 1
    assert story.codes().count("article-alike") == 1


def test_the_beginning_of_an_article_is_a_copy_of_it(story: Story) -> None:
    story.write("seeds/a.txt", HEAD + TEXT)
    story.write("seeds/b.txt", HEAD + "".join(TEXT.partition("number 5")[0].rpartition("\n\n")[:2]))
    story.build()
    assert len(story.articles()) == 1
    found = story.problem("article-copied")
    assert found.location.path == "seeds/b.txt"
    assert "words more" in found.message


def test_a_copy_with_composed_letters_is_a_copy(story: Story) -> None:
    accented = (HEAD + TEXT).replace("pier", "jetée")
    story.write("seeds/a.txt", normalize("NFC", accented))
    story.write("seeds/b.txt", normalize("NFD", accented)).build()
    assert len(story.articles()) == 1
