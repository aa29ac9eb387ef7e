<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>AddressRow</name>
    <message>
        <source>A&amp;ddress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ch&amp;ange…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an &amp;address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>I stayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I went along</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>over</source>
        <translation>en plus</translation>
    </message>
    <message>
        <source>left</source>
        <translation>restant</translation>
    </message>
</context>
<context>
    <name>Date</name>
    <message>
        <source>dddd d MMMM</source>
        <comment>a day; see QLocale.toString</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d</source>
        <comment>a day in short; see QLocale.toString</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+%1 over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DurationCounts</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) over</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Energy</name>
    <message>
        <source>Better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worse</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnergyChoice</name>
    <message>
        <source>&amp;Better</source>
        <translation>&amp;Mieux</translation>
    </message>
    <message>
        <source>T&amp;he same</source>
        <translation>Pa&amp;reil</translation>
    </message>
    <message>
        <source>Wo&amp;rse</source>
        <translation>Moins &amp;bien</translation>
    </message>
</context>
<context>
    <name>ExtensionReason</name>
    <message>
        <source>Added. What for?</source>
        <translation>C’est ajouté. Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>No &amp;reason</source>
        <translation>Sans rais&amp;on</translation>
    </message>
    <message>
        <source>or in your own words, then Enter</source>
        <translation>ou avec vos mots, puis Entrée</translation>
    </message>
    <message>
        <source>Reason in your own words</source>
        <translation>La raison avec vos mots</translation>
    </message>
    <message>
        <source>Still talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost track of time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IntentionForm</name>
    <message>
        <source>May stay empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer Ana&apos;s question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;urpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;For whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;I will</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Length</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IntentionSentence</name>
    <message>
        <source>When I open %1 at %2 I will %3, and at %4 I close it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IntentionWindow</name>
    <message>
        <source>Intention — Sojourn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you go there for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>other (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LengthChoice</name>
    <message>
        <source>or 1h30m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes, or a length such as 1h30m or 90s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mode</name>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read and watch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotificationWords</name>
    <message>
        <source>Wrap up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 more minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
It was %2 over. What came of it can be written down at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit has ended by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) over</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Less than a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished">%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>New connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thing learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like or reaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New follower</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutcomeBoard</name>
    <message>
        <source>&amp;more…</source>
        <translation>&amp;autre chose…</translation>
    </message>
    <message>
        <source>Something else came of it</source>
        <translation>Il en est sorti autre chose</translation>
    </message>
</context>
<context>
    <name>OutcomeCounter</name>
    <message>
        <source>%1: one more</source>
        <translation>%1&#xa0;: un de plus</translation>
    </message>
    <message>
        <source>%1: one less</source>
        <translation>%1&#xa0;: un de moins</translation>
    </message>
</context>
<context>
    <name>OutcomeCounts</name>
    <message numerus="yes">
        <source>%n new connection(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) answered</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>help given %n time(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) shared</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>help received %n time(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) learned</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opportunity(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n like(s) or reaction(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new follower(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of somebody you met</source>
        <translation>Nom d’une personne rencontrée</translation>
    </message>
    <message>
        <source>When to get back to them</source>
        <translation>Quand reprendre contact</translation>
    </message>
    <message>
        <source>no follow-up</source>
        <translation>sans suite</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>in a week</source>
        <translation>dans une semaine</translation>
    </message>
    <message>
        <source>in a month</source>
        <translation>dans un mois</translation>
    </message>
    <message>
        <source>on a day…</source>
        <translation>un autre jour…</translation>
    </message>
    <message>
        <source>Day to get back to them</source>
        <translation>Jour où reprendre contact</translation>
    </message>
</context>
<context>
    <name>PlaceFacts</name>
    <message>
        <source>What is known of this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why I am here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step from last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here yet today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today here: %1; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week&apos;s budget is used up, and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left of this week: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlatformChoice</name>
    <message>
        <source>LinkedIn, a forum…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlatformTable</name>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visites</translation>
    </message>
    <message>
        <source>Per conversation</source>
        <translation>Par conversation</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Ce qu’il en est sorti</translation>
    </message>
</context>
<context>
    <name>Pull</name>
    <message>
        <source>Habit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boredom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting something off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiredness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curiosity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A notification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PullList</name>
    <message>
        <source>&amp;Add a pull</source>
        <translation>A&amp;jouter une distraction</translation>
    </message>
</context>
<context>
    <name>PullQuestion</name>
    <message>
        <source>Noted. What was it?</source>
        <translation>C’est noté. Qu’est-ce que c’était&#xa0;?</translation>
    </message>
    <message>
        <source>Leave it at &amp;that</source>
        <translation>&amp;Laisser comme ça</translation>
    </message>
    <message>
        <source>From inside</source>
        <translation>De l’intérieur</translation>
    </message>
    <message>
        <source>From outside</source>
        <translation>De l’extérieur</translation>
    </message>
    <message>
        <source>I &amp;stayed</source>
        <translation>J’ai te&amp;nu bon</translation>
    </message>
    <message>
        <source>I went a&amp;long</source>
        <translation>J’ai s&amp;uivi</translation>
    </message>
</context>
<context>
    <name>PullRow</name>
    <message>
        <source>Which pull it was</source>
        <translation>Quelle distraction</translation>
    </message>
    <message>
        <source>not said which</source>
        <translation>non précisée</translation>
    </message>
    <message>
        <source>From inside</source>
        <translation>De l’intérieur</translation>
    </message>
    <message>
        <source>From outside</source>
        <translation>De l’extérieur</translation>
    </message>
    <message>
        <source>What you did</source>
        <translation>Ce que vous avez fait</translation>
    </message>
    <message>
        <source>Take this pull out</source>
        <translation>Retirer cette distraction</translation>
    </message>
</context>
<context>
    <name>Purpose</name>
    <message>
        <source>Build a relationship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start or carry on a conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give help or feedback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for help or feedback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share something useful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Craft content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look after my reputation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an offer, find leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read feeds and blogs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn about a customer, a project or the trade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn the platform itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unwind, on purpose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuitQuestion</name>
    <message>
        <source>Quit — Sojourn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A visit is still on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap it up before you go, or keep it paused until Sojourn starts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wrap up first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep it paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReflectionMore</name>
    <message>
        <source>P&amp;eople you met</source>
        <translation>Personnes re&amp;ncontrées</translation>
    </message>
    <message>
        <source>What p&amp;ulled you away</source>
        <translation>&amp;Les distractions</translation>
    </message>
    <message>
        <source>How did it leave you?</source>
        <translation>Comment vous sentez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>A less&amp;on to keep</source>
        <translation>Une leçon à &amp;garder</translation>
    </message>
    <message>
        <source>A next step t&amp;o take</source>
        <translation>La prochaine étape à &amp;garder</translation>
    </message>
    <message>
        <source>choose, or use your own words</source>
        <translation>choisissez, ou utilisez vos mots</translation>
    </message>
    <message>
        <source>What the extra m&amp;inutes were for</source>
        <translation>À quoi ont ser&amp;vi les minutes de plus</translation>
    </message>
</context>
<context>
    <name>ReflectionWindow</name>
    <message>
        <source>Reflection — Sojourn</source>
        <translation>Bilan — Sojourn</translation>
    </message>
    <message>
        <source>Did you do what you came for?</source>
        <translation>Avez-vous fait ce que vous vouliez faire&#xa0;?</translation>
    </message>
    <message>
        <source>Did it do you good?</source>
        <translation>Cela vous a-t-il fait du bien&#xa0;?</translation>
    </message>
    <message>
        <source>this is ne&amp;xt</source>
        <translation>c’est la s&amp;uite</translation>
    </message>
    <message>
        <source>What &amp;came of it, or what next?</source>
        <translation>&amp;Qu’en est-il sorti, ou quelle est la suite&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;More: people, pulls, energy</source>
        <translation>&amp;Détails&#xa0;: personnes, distractions, énergie</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>Plus &amp;tard</translation>
    </message>
    <message>
        <source>It waits in the menu; nothing is lost.</source>
        <translation>Il attend dans le menu&#xa0;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>Pa&amp;sser</translation>
    </message>
    <message>
        <source>No reflection on this visit.</source>
        <translation>Pas de bilan pour cette visite.</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>One thing you came to do, in a few words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place you are going to, such as LinkedIn or a forum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name, or leave the line out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a purpose from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a pull from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an outcome from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One answer here is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs a few words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are %1 characters; at most %2 fit. Nothing was cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a character in it that cannot be read. Please type it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A length such as 20, 1h30m or 90s; a number alone means minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number, such as 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day that exists in the calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web address that begins with http:// or https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs another kind of value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is still needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A visit is on already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visit is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit is not running just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit is not paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit has had its extra minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for a reflection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit has its reflection already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionWindow</name>
    <message>
        <source>Session — Sojourn</source>
        <translation>Session — Sojourn</translation>
    </message>
    <message>
        <source>Pulled &amp;away</source>
        <translation>&amp;Distraction</translation>
    </message>
    <message>
        <source>&amp;5 more minutes</source>
        <translation>&amp;5 minutes de plus</translation>
    </message>
    <message>
        <source>&amp;Wrap up</source>
        <translation>&amp;Terminer</translation>
    </message>
    <message>
        <source>No extra minutes are left. To stay on, wrap up and say what for.</source>
        <translation>Il n’y a plus de minutes à ajouter. Pour rester, terminez, puis dites pour quoi faire.</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>pour %1</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Paused since %1. The time waits for you.</source>
        <translation>En pause depuis %1. Le temps vous attend.</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’à %1</translation>
    </message>
</context>
<context>
    <name>SmallWindow</name>
    <message>
        <source>Sojourn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop shows no tray icons, so Sojourn lives in this window. Closing it only minimises it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stance</name>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cutting back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrayWords</name>
    <message numerus="yes">
        <source>&amp;Reflect on %n visit(s)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;This week…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start a visit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished">%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>&amp;Session… (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wrap up</source>
        <translation type="unfinished">&amp;Terminer</translation>
    </message>
    <message>
        <source>5 &amp;more minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation type="unfinished">&amp;Reprendre</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished">&amp;Pause</translation>
    </message>
    <message>
        <source>Sojourn: no visit is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Trouble — Sojourn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal was written by a newer Sojourn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Install the newer version, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left as it is. Move it aside to start with an empty one; a copy may lie in the folder “backups” beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Check that its folder is yours and that the disk is not full, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else, on purpose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictChoice</name>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Oui</translation>
    </message>
    <message>
        <source>&amp;Partly</source>
        <translation>En &amp;partie</translation>
    </message>
    <message>
        <source>&amp;Not this time</source>
        <translation>Pas cette &amp;fois</translation>
    </message>
    <message>
        <source>&amp;Something else, on purpose</source>
        <translation>&amp;Autre chose, exprès</translation>
    </message>
</context>
<context>
    <name>VisitTold</name>
    <message>
        <source>Close %1 first; this can wait.</source>
        <translation>Fermez d’abord %1&#xa0;; ceci peut attendre.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>%1 of it over</source>
        <translation>dont %1 en plus</translation>
    </message>
    <message>
        <source>ended by itself</source>
        <translation>terminée d’elle-même</translation>
    </message>
</context>
<context>
    <name>WeekChart</name>
    <message>
        <source>and %1 more kinds</source>
        <translation>et %1 autres</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Time per day</source>
        <translation>Temps par jour</translation>
    </message>
    <message>
        <source>after the end of the box</source>
        <translation>après la fin prévue</translation>
    </message>
</context>
<context>
    <name>WeekWindow</name>
    <message>
        <source>Week — Sojourn</source>
        <translation>Semaine — Sojourn</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Copier le &amp;texte</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Précédente</translation>
    </message>
    <message>
        <source>&amp;This week</source>
        <translation>&amp;Cette semaine</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Suivante</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>La semaine précédente</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>La semaine suivante</translation>
    </message>
    <message>
        <source>Platforms of the week</source>
        <translation>Les plateformes de la semaine</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
</context>
<context>
    <name>WeekWords</name>
    <message>
        <source>no visits</source>
        <translation>aucune visite</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>outcomes, time</comment>
        <translation>%1, en %2</translation>
    </message>
    <message>
        <source>Nothing is noted this week yet. Start a visit from the tray with one thing you want to do there, and it will stand here.</source>
        <translation>Rien n’est encore noté cette semaine. Commencez une visite depuis la zone de notification, avec une chose à y faire, et vous la retrouverez ici.</translation>
    </message>
    <message>
        <source>Nothing is noted in this week. Another week may tell more.</source>
        <translation>Rien n’est noté pour cette semaine. Une autre en dira peut-être plus.</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>first day; see QLocale.toString</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>days</comment>
        <translation>du %1 au %2</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>last day; see QLocale.toString</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>%1: %2; %3.</source>
        <comment>the week</comment>
        <translation>%1&#xa0;: %2&#xa0;; %3.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>the week</comment>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 of %2 came after the end of the box.</source>
        <translation>Dont %1 sur %2 après la fin prévue.</translation>
    </message>
    <message numerus="yes">
        <source>You turned %n visit(s) down.</source>
        <translation>
            <numerusform>Vous avez renoncé à %n visite.</numerusform>
            <numerusform>Vous avez renoncé à %n visites.</numerusform>
        </translation>
    </message>
    <message>
        <source>, on %1</source>
        <translation>, sur %1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between facts</comment>
        <translation>&#xa0;; </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the day</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 in %n visit(s)</source>
        <comment>platform, time</comment>
        <translation>
            <numerusform>%1&#xa0;: %2 en %n visite</numerusform>
            <numerusform>%1&#xa0;: %2 en %n visites</numerusform>
        </translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>That week</source>
        <translation>Cette semaine-là</translation>
    </message>
    <message>
        <source>all of it on %1</source>
        <translation>le tout sur %1</translation>
    </message>
    <message>
        <source>most of it on %1</source>
        <translation>surtout sur %1</translation>
    </message>
    <message numerus="yes">
        <source>intention met in %n</source>
        <translation>
            <numerusform>intention suivie dans %n</numerusform>
            <numerusform>intention suivie dans %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>partly in %n</source>
        <translation>
            <numerusform>en partie dans %n</numerusform>
            <numerusform>en partie dans %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not this time in %n</source>
        <translation>
            <numerusform>pas cette fois dans %n</numerusform>
            <numerusform>pas cette fois dans %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>something else on purpose in %n</source>
        <translation>
            <numerusform>autre chose, exprès, dans %n</numerusform>
            <numerusform>autre chose, exprès, dans %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not reflected on yet</source>
        <translation>
            <numerusform>%n encore sans bilan</numerusform>
            <numerusform>%n encore sans bilan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visite</numerusform>
            <numerusform>%n visites</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>the visits</comment>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1, %2 of it over</source>
        <translation>%1, dont %2 en plus</translation>
    </message>
</context>
</TS>
