"""What the other dumps of a folder tell about one of them."""

from __future__ import annotations

from tests.story import Story

TEXT = """The council of ward {n} met on day {n} and could not agree on the price of bread in {n}.

The mayor of ward {n} said that she would ask the bakers again before the end of week {n}.

{line}

Nobody in ward {n} had expected an answer before the {n} loaves on the table had been counted.
"""


def dump(n: int, date: str = "May 3, 2011", line: str = "Stand with the Courier") -> str:
    head = f"Ward {n} argues about bread\n\nBy Ada Brown\n\n{date}\n\n"
    return head + TEXT.format(n=n, line=line)


def test_a_line_that_stands_in_every_dump_of_the_folder_is_not_the_articles(story: Story) -> None:
    for n in range(3, 8):
        story.write(f"seeds/courier/{n}.txt", dump(n))
    story.build()
    assert len(story.articles()) == 5
    assert not any("Stand with the Courier" in story.html(path) for path in story.articles())


def test_the_same_line_in_one_dump_stays(story: Story) -> None:
    story.write("seeds/courier/3.txt", dump(3)).build()
    assert "Stand with the Courier" in story.html(story.articles()[0])


def test_the_author_of_every_article_stays_its_author(story: Story) -> None:
    for n in range(3, 8):
        story.write(f"seeds/courier/{n}.txt", dump(n))
    story.build()
    assert all("Ada Brown" in story.html(path) for path in story.articles())


def test_the_order_of_numeric_dates_is_learnt_from_the_folder(story: Story) -> None:
    for n, date in enumerate(["25/03/2011", "14/02/2011", "30/12/2010", "04/05/2011"], 3):
        story.write(f"seeds/courier/{n}.txt", dump(n, date))
    story.build()
    assert "2011/05/04/ward-6-argues-about-bread/index.html" in story.articles()


def test_what_no_dump_of_the_folder_tells_stays_unknown(story: Story) -> None:
    story.write("seeds/courier/3.txt", dump(3, "04/05/2011")).build()
    assert not any(path.startswith("2011/05/04") for path in story.articles())


def test_one_more_dump_does_not_change_what_the_others_say(story: Story) -> None:
    for n in range(3, 8):
        story.write(f"seeds/courier/{n}.txt", dump(n))
    before = {path: story.build().html(path) for path in story.build().articles()}
    story.write("seeds/other/1.txt", dump(30, "May 9, 2012")).build()
    assert all("Stand with" not in html for html in before.values())
    alone = "2012/05/09/ward-30-argues-about-bread/index.html"
    assert "Stand with the Courier" in story.html(alone)
