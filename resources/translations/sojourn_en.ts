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
    <name>HistoryWords</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
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
    <name>WeekWords</name>
    <message numerus="yes">
        <source>You turned %n visit(s) down.</source>
        <translation>
            <numerusform>You turned %n visit down.</numerusform>
            <numerusform>You turned %n visits down.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 in %n visit(s)</source>
        <comment>platform, time</comment>
        <translation>
            <numerusform>%1: %2 in %n visit</numerusform>
            <numerusform>%1: %2 in %n visits</numerusform>
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
