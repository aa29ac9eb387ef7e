"""Who the demonstration is about: a community manager's habits, people and sentences, as data."""

from dataclasses import dataclass

from sojourn.domain.catalogue import UNWIND
from sojourn.domain.intention import Platform
from sojourn.domain.person import Person


@dataclass(frozen=True, slots=True)
class Habit:
    """How a platform is visited.

    Attributes:
        purpose, will_do: what for, and the sentences said.
        days: weekdays on which it may be, Monday being 0.
        hour, minute: local time at which it begins, give or take a quarter of an hour.
        length: minutes of the box; `over` is how often it goes on past its end.
        brings: (outcome, chance) of each visit.
        people: those it is for or who are met.
        first, last: the weeks of the twelve in which it is kept up, 0 to 11.
        chance: on such a day it takes place so often.
    """

    platform: str
    purpose: str
    will_do: tuple[str, ...]
    days: tuple[int, ...]
    hour: int
    minute: int
    length: int
    brings: tuple[tuple[str, float], ...]
    people: tuple[str, ...] = ()
    over: float = 0.15
    first: int = 0
    last: int = 11
    chance: float = 0.9


ANA, BAO, CHLOE = "Ana Ferreira", "Bảo Nguyễn", "Chloé Lefèvre"
DMYTRO, MISAKI, FATIMA = "Дмитро Коваль", "田中美咲", "Fatima Zahra Idrissi"
JUERGEN, SOFIA, AOIFE = "Jürgen Weiß", "Σοφία Παππά", "Aoife Ní Bhriain"

PEOPLE = (
    Person(ANA, "Forum", "wrote the guide for beginners", cadence_days=14),
    Person(BAO, "LinkedIn", "runs the meetup in Đà Nẵng"),
    Person(CHLOE, "Mastodon", "translates into French", cadence_days=30),
    Person(DMYTRO, "Discord", "keeps the build machine alive"),
    Person(MISAKI, "Forum", "asks the questions others do not dare to"),
    Person(FATIMA, "LinkedIn", "may sponsor the conference", cadence_days=21),
    Person(JUERGEN, "Forum"),
    Person(SOFIA, "Discord"),
    Person(AOIFE, "Mastodon"),
)

PLATFORMS = (
    Platform("Forum", "#1f8a8a", reason="Our users help each other here."),
    Platform("LinkedIn", "#2a6db5", "https://www.linkedin.com/", reason="Sponsors and speakers."),
    Platform("Mastodon", "#6a5acd", reason="The people who build things."),
    Platform("Discord", "#7c6bd6", "https://discord.com/app", reason="Volunteers are here."),
    Platform("Instagram", "#b8437f", "https://www.instagram.com/"),
    Platform("RSS", "#c98a1b", reason="What the trade writes, without the feed."),
    Platform("Reddit", "#d1661f", "https://www.reddit.com/"),
    Platform("Facebook", "#4a67c8", "https://www.facebook.com/", reason="The old local group."),
    Platform("Bluesky", "#2f8fd8", "https://bsky.app/"),
)

HABITS = (
    Habit(
        "Forum",
        "help",
        (
            "answer the two oldest open questions",
            "help with the sensor that drops its readings",
            "go through the questions of new members",
            "show how to read the log, with a picture",
        ),
        (0, 1, 3),
        9,
        10,
        25,
        (("help-given", 0.8), ("conversation", 0.55), ("answered", 0.35)),
        (ANA, MISAKI, JUERGEN),
    ),
    Habit(
        "Forum",
        "conversation",
        ("carry on the thread on summer calibration", "thank those who tested the release"),
        (4,),
        10,
        30,
        15,
        (("conversation", 0.8), ("connection", 0.3), ("learned", 0.3)),
        (ANA, MISAKI),
    ),
    Habit(
        "LinkedIn",
        "leads",
        (
            "write to two people about the autumn conference",
            "answer those who asked about sponsoring",
            "offer the workshop to the library network",
        ),
        (1, 3),
        11,
        20,
        15,
        (("lead", 0.22), ("conversation", 0.2)),
        (FATIMA, BAO),
        over=0.35,
    ),
    Habit(
        "Mastodon",
        "share",
        (
            "share Chloé's translation and say who made it",
            "post the chart of the drought, with its data",
            "announce the open call on Friday",
        ),
        (0, 2),
        14,
        5,
        10,
        (("shared", 0.85), ("conversation", 0.35), ("like", 0.8), ("follower", 0.3)),
        (CHLOE, AOIFE),
    ),
    Habit(
        "Discord",
        "messages",
        (
            "answer what the volunteers asked since Monday",
            "sort out who takes the release notes",
            "ask how the newcomers are getting on",
        ),
        (2, 4),
        16,
        0,
        15,
        (("answered", 0.85), ("conversation", 0.5), ("help-received", 0.3)),
        (DMYTRO, SOFIA),
        over=0.25,
    ),
    Habit(
        "Instagram",
        "reputation",
        (
            "post one picture of the balcony sensors",
            "see whether the story brought anybody",
            "answer the comments under the last picture",
        ),
        (0, 3),
        17,
        15,
        15,
        (("conversation", 0.02), ("like", 0.9), ("follower", 0.6)),
        over=0.65,
    ),
    Habit(
        "RSS",
        "feeds",
        ("read the three saved posts and note one thing", "see what other projects released"),
        (1, 4),
        8,
        25,
        15,
        (("learned", 0.6),),
        over=0.05,
        chance=0.75,
    ),
    Habit(
        "Reddit",
        UNWIND,
        ("look at gardens for a while", "read the silly thread on compost"),
        (2, 5),
        20,
        30,
        20,
        (("learned", 0.05),),
        over=0.45,
        chance=0.8,
    ),
    Habit(
        "Facebook",
        "conversation",
        ("see how the local group is doing", "answer about the street festival"),
        (3,),
        12,
        40,
        10,
        (("conversation", 0.4),),
        last=5,
    ),
    Habit(
        "Bluesky",
        "platform",
        ("find out who of ours is there", "learn how its lists work"),
        (1, 3),
        15,
        10,
        10,
        (("learned", 0.4), ("connection", 0.3)),
        (BAO,),
        first=10,
    ),
)

LESSONS = (
    "Ask one question a message; the second is never answered.",
    "A picture of the log saves three replies.",
    "Nobody reads on Friday after four.",
    "Write to people, not to lists.",
    "Say thank you in public and ask in private.",
    "The feed takes over once the first answer is sent: leave then.",
    "Short answers with a link are taken further by others.",
)

NEXT_STEPS = {
    "LinkedIn": "send Bảo the dates of the autumn conference",
    "Mastodon": "ask Chloé whether the glossary can go with it",
    "Forum": "put Misaki's question into the guide",
    "Discord": "find somebody to read the release notes with Dmytro",
}

PULLS = ("feed", "notification", "habit", "curiosity", "link", "tiredness", "argument")

QUIET_WEEK = 6
"""A week of holidays: three visits in all."""
