<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AlreadyThere</name>
    <message numerus="yes">
        <source>%n minute(s) are booked before the intention.</source>
        <translation>
            <numerusform>%n minute is booked before the intention.</numerusform>
            <numerusform>%n minutes are booked before the intention.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssessmentWords</name>
    <message numerus="yes">
        <source>You keep it, and did not go there in the last %n week(s) with Sojourn.</source>
        <translation>
            <numerusform>You keep it, and did not go there in the last %n week with Sojourn.</numerusform>
            <numerusform>You keep it, and did not go there in the last %n weeks with Sojourn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You keep it, and nothing came of the last %n visit(s) there.</source>
        <translation>
            <numerusform>You keep it, and nothing came of the last %n visit there.</numerusform>
            <numerusform>You keep it, and nothing came of the last %n visits there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) in eight weeks; from %1 on, spread over %2 weeks, there is more to say.</source>
        <translation>
            <numerusform>%n visit in eight weeks; from %1 on, spread over %2 weeks, there is more to say.</numerusform>
            <numerusform>%n visits in eight weeks; from %1 on, spread over %2 weeks, there is more to say.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Something came of %1 of %n visit(s) in eight weeks.</source>
        <translation>
            <numerusform>Something came of %1 of %n visit in eight weeks.</numerusform>
            <numerusform>Something came of %1 of %n visits in eight weeks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing came of %n visit(s) in eight weeks.</source>
        <translation>
            <numerusform>Nothing came of %n visit in eight weeks.</numerusform>
            <numerusform>Nothing came of %n visits in eight weeks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Something came of only %1 of %n visit(s) in eight weeks; that is no luck.</source>
        <translation>
            <numerusform>Something came of only %1 of %n visit in eight weeks; that is hardly chance.</numerusform>
            <numerusform>Something came of only %1 of %n visits in eight weeks; that is hardly chance.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Something came of only %1 of %n visit(s) in eight weeks, and less in an hour than on your other platforms.</source>
        <translation>
            <numerusform>Something came of only %1 of %n visit in eight weeks, and less in an hour than on your other platforms.</numerusform>
            <numerusform>Something came of only %1 of %n visits in eight weeks, and less in an hour than on your other platforms.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>platforms, purposes or people</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DurationCounts</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) over</source>
        <translation>
            <numerusform>%n minute over</numerusform>
            <numerusform>%n minutes over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Extensions</name>
    <message numerus="yes">
        <source>%n extension(s) are used. Wrap up, or give the rest its own box.</source>
        <translation>
            <numerusform>%n extension is used. Wrap up, or give the rest its own box.</numerusform>
            <numerusform>%n extensions are used. Wrap up, or give the rest its own box.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureWords</name>
    <message numerus="yes">
        <source>visit(s)</source>
        <comment>under their number</comment>
        <translation>
            <numerusform>visit</numerusform>
            <numerusform>visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>result(s)</source>
        <comment>under their number</comment>
        <translation>
            <numerusform>result</numerusform>
            <numerusform>results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>person(s)</source>
        <comment>under their number</comment>
        <translation>
            <numerusform>person</numerusform>
            <numerusform>people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before: the first %n day(s) of last week.</source>
        <translation>
            <numerusform>Before: the first day of the week before.</numerusform>
            <numerusform>Before: the first %n days of the week before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message numerus="yes">
        <source>%Ln visit(s)</source>
        <translation>
            <numerusform>%Ln visit</numerusform>
            <numerusform>%Ln visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextStepSection</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>next steps</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotificationWords</name>
    <message numerus="yes">
        <source>%n minute(s) over</source>
        <translation>
            <numerusform>%n minute over</numerusform>
            <numerusform>%n minutes over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeCounts</name>
    <message numerus="yes">
        <source>%n new person(s)</source>
        <translation>
            <numerusform>%n new person</numerusform>
            <numerusform>%n new people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) answered</source>
        <translation>
            <numerusform>%n message answered</numerusform>
            <numerusform>%n messages answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>help given %n time(s)</source>
        <translation>
            <numerusform>help given once</numerusform>
            <numerusform>help given %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) shared</source>
        <translation>
            <numerusform>%n thing shared</numerusform>
            <numerusform>%n things shared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>help received %n time(s)</source>
        <translation>
            <numerusform>help received once</numerusform>
            <numerusform>help received %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) learned</source>
        <translation>
            <numerusform>%n thing learned</numerusform>
            <numerusform>%n things learned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n lead</numerusform>
            <numerusform>%n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opportunity(ies)</source>
        <translation>
            <numerusform>%n opportunity</numerusform>
            <numerusform>%n opportunities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n like(s) or reaction(s)</source>
        <translation>
            <numerusform>%n like or reaction</numerusform>
            <numerusform>%n likes or reactions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new follower(s)</source>
        <translation>
            <numerusform>%n new follower</numerusform>
            <numerusform>%n new followers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParkedWindow</name>
    <message numerus="yes">
        <source>%n visit(s) to reflect on</source>
        <translation>
            <numerusform>%n visit to reflect on</numerusform>
            <numerusform>%n visits to reflect on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleWords</name>
    <message numerus="yes">
        <source>; %n weeks in a row</source>
        <translation>
            <numerusform>; %n week in a row</numerusform>
            <numerusform>; %n weeks in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <comment>people</comment>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You came back to %n of them.</source>
        <translation>
            <numerusform>You came back to one of them.</numerusform>
            <numerusform>You came back to %n of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PullWords</name>
    <message numerus="yes">
        <source>%n without a name.</source>
        <comment>pulls</comment>
        <translation>
            <numerusform>One without a name.</numerusform>
            <numerusform>%n without a name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You stayed %n time(s).</source>
        <comment>pulls</comment>
        <translation>
            <numerusform>You stayed once.</numerusform>
            <numerusform>You stayed %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveredWindow</name>
    <message numerus="yes">
        <source>The journal now has %n visit(s).</source>
        <translation>
            <numerusform>The journal now has %n visit.</numerusform>
            <numerusform>The journal now has %n visits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) could be read from the damaged file and are kept too.</source>
        <translation>
            <numerusform>%n visit could be read from the damaged file and is kept too.</numerusform>
            <numerusform>%n visits could be read from the damaged file and are kept too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingUnits</name>
    <message numerus="yes">
        <source> day(s)</source>
        <comment>behind a number</comment>
        <translation>
            <numerusform> day</numerusform>
            <numerusform> days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> time(s)</source>
        <comment>behind a number</comment>
        <translation>
            <numerusform> time</numerusform>
            <numerusform> times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message numerus="yes">
        <source>%n line(s) of the settings file cannot be used.</source>
        <translation>
            <numerusform>%n line of the settings file cannot be used.</numerusform>
            <numerusform>%n lines of the settings file cannot be used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) found</source>
        <translation>
            <numerusform>%n setting found</numerusform>
            <numerusform>%n settings found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayWords</name>
    <message numerus="yes">
        <source>&amp;Reflect on %n visit(s)…</source>
        <translation>
            <numerusform>&amp;Reflect on %n visit…</numerusform>
            <numerusform>&amp;Reflect on %n visits…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitSection</name>
    <message numerus="yes">
        <source>&amp;Reflect on %n visit(s)…</source>
        <translation>
            <numerusform>&amp;Reflect on %n visit…</numerusform>
            <numerusform>&amp;Reflect on %n visits…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekWords</name>
    <message numerus="yes">
        <source>You turned %n visit(s) down.</source>
        <translation>
            <numerusform>You turned %n visit down.</numerusform>
            <numerusform>You turned %n visits down.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n visit(s)</source>
        <comment>time</comment>
        <translation>
            <numerusform>%1 in %n visit</numerusform>
            <numerusform>%1 in %n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You gave %n time(s)</source>
        <translation>
            <numerusform>You gave once</numerusform>
            <numerusform>You gave %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>received %n time(s)</source>
        <translation>
            <numerusform>received once</numerusform>
            <numerusform>received %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>intention met in %n</source>
        <translation>
            <numerusform>intention met in %n</numerusform>
            <numerusform>intention met in %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>partly in %n</source>
        <translation>
            <numerusform>partly in %n</numerusform>
            <numerusform>partly in %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not this time in %n</source>
        <translation>
            <numerusform>not this time in %n</numerusform>
            <numerusform>not this time in %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>something else on purpose in %n</source>
        <translation>
            <numerusform>something else on purpose in %n</numerusform>
            <numerusform>something else on purpose in %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not reflected on yet</source>
        <translation>
            <numerusform>%n not reflected on yet</numerusform>
            <numerusform>%n not reflected on yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
</TS>
