<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>AbsenceQuestion</name>
    <message>
        <source>Welcome back — Sojourn</source>
        <translation>Vous revoilà — Sojourn</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Nothing since then is counted yet.</source>
        <translation>Depuis, rien n’est encore compté.</translation>
    </message>
    <message>
        <source>&amp;Go on from now</source>
        <translation>&amp;Reprendre maintenant</translation>
    </message>
    <message>
        <source>It was all &amp;part of the visit</source>
        <translation>Ce temps &amp;faisait partie de la visite</translation>
    </message>
    <message>
        <source>Time the visit ended</source>
        <translation>Heure de fin de la visite</translation>
    </message>
    <message>
        <source>Your words are hidden.</source>
        <translation>Vos mots sont masqués.</translation>
    </message>
    <message>
        <source>The visit ended &amp;at</source>
        <translation>La &amp;visite s’est terminée à</translation>
    </message>
    <message>
        <source>The box ended at %1 while the computer slept for %2.</source>
        <translation>Le créneau s’est terminé à %1, pendant que l’ordinateur était en veille (%2).</translation>
    </message>
    <message>
        <source>The box ended at %1 while Sojourn was not running for %2.</source>
        <translation>Le créneau s’est terminé à %1, pendant que Sojourn était arrêté (%2).</translation>
    </message>
    <message>
        <source>The computer slept for %1, from %2 to %3.</source>
        <translation>L’ordinateur est resté en veille pendant %1, de %2 à %3.</translation>
    </message>
    <message>
        <source>Nobody was at the computer for %1, from %2 to %3.</source>
        <translation>Personne n’était devant l’ordinateur pendant %1, de %2 à %3.</translation>
    </message>
    <message>
        <source>Sojourn was not running for %1, from %2 to %3.</source>
        <translation>Sojourn est resté arrêté pendant %1, de %2 à %3.</translation>
    </message>
    <message>
        <source>The box had ended before.</source>
        <translation>Le créneau était déjà terminé.</translation>
    </message>
    <message>
        <source>Before that, %1 of the box were left.</source>
        <translation>Il restait alors %1 du créneau.</translation>
    </message>
    <message>
        <source>At most %1 over is counted, so the visit would end at %2.</source>
        <translation>Au-delà du temps prévu, on compte au plus %1&#xa0;: la visite se terminerait à %2.</translation>
    </message>
    <message>
        <source>The visit &amp;ended before the sleep (%1)</source>
        <translation>La visite s’est terminée &amp;avant la veille (%1)</translation>
    </message>
    <message>
        <source>The visit &amp;ended when I left (%1)</source>
        <translation>La visite s’est terminée à mon &amp;départ (%1)</translation>
    </message>
    <message>
        <source>The visit &amp;ended then (%1)</source>
        <translation>La visite s’est terminée à ce &amp;moment-là (%1)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a day, a time</comment>
        <translation>%1 à %2</translation>
    </message>
</context>
<context>
    <name>AddressRow</name>
    <message>
        <source>A&amp;ddress</source>
        <translation>Adr&amp;esse</translation>
    </message>
    <message>
        <source>it</source>
        <translation>cette adresse</translation>
    </message>
    <message>
        <source>&amp;Open %1</source>
        <translation>&amp;Ouvrir %1</translation>
    </message>
    <message>
        <source>Ch&amp;ange…</source>
        <translation>Modi&amp;fier…</translation>
    </message>
    <message>
        <source>Add an &amp;address…</source>
        <translation>&amp;Ajouter une adresse…</translation>
    </message>
    <message>
        <source>Change the address</source>
        <translation>Modifier l’adresse</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>Ajouter une adresse</translation>
    </message>
</context>
<context>
    <name>AlreadyThere</name>
    <message>
        <source>Al&amp;ready there since…</source>
        <translation>Déjà &amp;là depuis…</translation>
    </message>
    <message>
        <source>or 09:40</source>
        <translation>ou 09:40</translation>
    </message>
    <message>
        <source>Time since when you are there</source>
        <translation>Heure depuis laquelle vous y êtes</translation>
    </message>
    <message>
        <source>Us&amp;e %1</source>
        <translation>&amp;Utiliser %1</translation>
    </message>
    <message>
        <source>L&amp;eave that out</source>
        <translation>Ne pas en &amp;tenir compte</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) are booked before the intention.</source>
        <translation>
            <numerusform>%n minute est comptée avant l’intention.</numerusform>
            <numerusform>%n minutes sont comptées avant l’intention.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 are booked before the intention.</source>
        <translation>%1 sont comptées avant l’intention.</translation>
    </message>
</context>
<context>
    <name>AmendmentCame</name>
    <message>
        <source>Did you do what you &amp;came for?</source>
        <translation>Avez-vous fait ce que vous &amp;vouliez faire&#x202f;?</translation>
    </message>
    <message>
        <source>Did it do you &amp;good?</source>
        <translation>Cela vous a-t-il fait du b&amp;ien&#x202f;?</translation>
    </message>
    <message>
        <source>A lesson to &amp;keep</source>
        <translation>Une leçon à &amp;garder</translation>
    </message>
    <message>
        <source>What ne&amp;xt</source>
        <translation>La &amp;suite</translation>
    </message>
</context>
<context>
    <name>AmendmentForm</name>
    <message>
        <source>&amp;Platform</source>
        <translation>&amp;Plateforme</translation>
    </message>
    <message>
        <source>P&amp;urpose</source>
        <translation>&amp;But</translation>
    </message>
    <message>
        <source>&amp;For whom</source>
        <translation>Pour &amp;qui</translation>
    </message>
    <message>
        <source>What I came to &amp;do</source>
        <translation>Ce que je venais &amp;faire</translation>
    </message>
    <message>
        <source>&amp;When it began</source>
        <translation>Débu&amp;t</translation>
    </message>
    <message>
        <source>&amp;How long it took</source>
        <translation>&amp;Durée</translation>
    </message>
    <message>
        <source>Us&amp;e %1</source>
        <translation>&amp;Choisir %1</translation>
    </message>
    <message>
        <source>Later in the visit: %1. That stays as it was.</source>
        <translation>Plus tard pendant la visite&#xa0;: %1. Cela ne change pas.</translation>
    </message>
</context>
<context>
    <name>AmendmentWindow</name>
    <message>
        <source>Visit — Sojourn</source>
        <translation>Visite — Sojourn</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>A&amp;nnuler</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>I stayed</source>
        <translation>Je n’ai pas suivi</translation>
    </message>
    <message>
        <source>I went along</source>
        <translation>J’ai suivi</translation>
    </message>
</context>
<context>
    <name>Assessment</name>
    <message>
        <source>Pays back</source>
        <translation>En vaut la peine</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>Stable</translation>
    </message>
    <message>
        <source>Costs more than it brings</source>
        <translation>Coûte plus qu’elle n’apporte</translation>
    </message>
    <message>
        <source>Gone quiet</source>
        <translation>En sommeil</translation>
    </message>
    <message>
        <source>For pleasure</source>
        <translation>Pour le plaisir</translation>
    </message>
    <message>
        <source>Too early to say</source>
        <translation>Trop tôt pour le dire</translation>
    </message>
</context>
<context>
    <name>AssessmentWords</name>
    <message numerus="yes">
        <source>You keep it, and did not go there in the last %n week(s) with Sojourn.</source>
        <translation>
            <numerusform>Vous la gardez, sans aucune visite pendant la dernière semaine avec Sojourn.</numerusform>
            <numerusform>Vous la gardez, sans aucune visite pendant les %n dernières semaines avec Sojourn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You keep it, and nothing came of the last %n visit(s) there.</source>
        <translation>
            <numerusform>Vous la gardez, et il n’est rien sorti de votre dernière visite.</numerusform>
            <numerusform>Vous la gardez, et il n’est rien sorti de vos %n dernières visites.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 there were to unwind.</source>
        <translation>%1 sur %2 y ont servi à vous détendre.</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) in eight weeks; from %1 on, spread over %2 weeks, there is more to say.</source>
        <translation>
            <numerusform>%n visite en huit semaines&#x202f;; à partir de %1, sur %2 semaines, on peut en dire plus.</numerusform>
            <numerusform>%n visites en huit semaines&#x202f;; à partir de %1, sur %2 semaines, on peut en dire plus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Something came of %1 of %n visit(s) in eight weeks.</source>
        <translation>
            <numerusform>Visites dont il est sorti quelque chose en huit semaines&#xa0;: %1 sur %n.</numerusform>
            <numerusform>Visites dont il est sorti quelque chose en huit semaines&#xa0;: %1 sur %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing came of %n visit(s) in eight weeks.</source>
        <translation>
            <numerusform>Il n’est rien sorti de %n visite en huit semaines.</numerusform>
            <numerusform>Il n’est rien sorti de %n visites en huit semaines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Something came of only %1 of %n visit(s) in eight weeks; that is no luck.</source>
        <translation>
            <numerusform>Visites dont il est sorti quelque chose en huit semaines&#xa0;: seulement %1 sur %n&#x202f;; ce n’est guère un hasard.</numerusform>
            <numerusform>Visites dont il est sorti quelque chose en huit semaines&#xa0;: seulement %1 sur %n&#x202f;; ce n’est guère un hasard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Something came of only %1 of %n visit(s) in eight weeks, and less in an hour than on your other platforms.</source>
        <translation>
            <numerusform>Visites dont il est sorti quelque chose en huit semaines&#xa0;: seulement %1 sur %n, et moins par heure que sur vos autres plateformes.</numerusform>
            <numerusform>Visites dont il est sorti quelque chose en huit semaines&#xa0;: seulement %1 sur %n, et moins par heure que sur vos autres plateformes.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it looks at the last %1 weeks, and at nothing but what you noted: likes and followers never count, and minutes to unwind are in no ratio.</source>
        <translation>Tout cela ne regarde que les %1 dernières semaines et ce que vous avez noté&#xa0;: les mentions «&#xa0;J’aime&#xa0;» et les abonnés ne comptent jamais, et les minutes de détente n’entrent dans aucun calcul.</translation>
    </message>
    <message>
        <source>Pays back: something came of at least every second visit.</source>
        <translation>En vaut la peine&#xa0;: il est sorti quelque chose d’au moins une visite sur deux.</translation>
    </message>
    <message>
        <source>Costs more than it brings: something came of fewer than one visit in three, and of so few that luck alone would hardly explain it; with %1 platforms or more, less came of an hour there than of most of them.</source>
        <translation>Coûte plus qu’elle n’apporte&#xa0;: il est sorti quelque chose de moins d’une visite sur trois, et de si peu que le hasard seul ne l’expliquerait guère&#x202f;; à partir de %1 plateformes, une heure y apporte moins que sur la plupart d’entre elles.</translation>
    </message>
    <message>
        <source>Gone quiet: you keep it, and in the last %1 weeks in which you used Sojourn you did not go there, or nothing came of it.</source>
        <translation>En sommeil&#xa0;: vous la gardez, mais pendant les %1 dernières semaines où vous avez utilisé Sojourn, il n’y a eu aucune visite, ou il n’en est rien sorti.</translation>
    </message>
    <message>
        <source>For pleasure: at least half the time there was to unwind.</source>
        <translation>Pour le plaisir&#xa0;: au moins la moitié du temps y était pour vous détendre.</translation>
    </message>
    <message>
        <source>Too early to say: fewer than %1 visits, or fewer than %2 weeks.</source>
        <translation>Trop tôt pour le dire&#xa0;: moins de %1 visites, ou moins de %2 semaines.</translation>
    </message>
    <message>
        <source>Steady: everything else.</source>
        <translation>Stable&#xa0;: tout le reste.</translation>
    </message>
</context>
<context>
    <name>BackupLine</name>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Restaurer…</translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message>
        <source>%1, %2</source>
        <comment>a day with its year, a time</comment>
        <translation>%1 à %2</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visite</numerusform>
            <numerusform>%n visites</numerusform>
        </translation>
    </message>
    <message>
        <source>daily</source>
        <translation>quotidienne</translation>
    </message>
    <message>
        <source>made by you</source>
        <translation>faite par vous</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>avant une restauration</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>avant une mise à jour</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Recherche des sauvegardes…</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>Sauvegarde en cours…</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>Restauration en cours…</translation>
    </message>
    <message>
        <source>Your journal is again as it was before.</source>
        <translation>Votre journal est de nouveau comme avant.</translation>
    </message>
    <message>
        <source>Restored the backup of %1.</source>
        <translation>Sauvegarde du %1 restaurée.</translation>
    </message>
    <message>
        <source>A backup was made.</source>
        <translation>Une sauvegarde a été faite.</translation>
    </message>
    <message>
        <source>Wrap up first; then a backup can be restored.</source>
        <translation>Terminez d’abord la visite&#x202f;; une sauvegarde pourra ensuite être restaurée.</translation>
    </message>
    <message>
        <source>There is nothing to back up yet.</source>
        <translation>Il n’y a encore rien à sauvegarder.</translation>
    </message>
    <message>
        <source>This backup is not there any more.</source>
        <translation>Cette sauvegarde n’est plus là.</translation>
    </message>
    <message>
        <source>This backup is damaged; choose another. Nothing was changed.</source>
        <translation>Cette sauvegarde est endommagée&#x202f;; choisissez-en une autre. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A newer Sojourn made this backup; install that one to restore it. Nothing was changed.</source>
        <translation>Cette sauvegarde vient d’une version plus récente de Sojourn&#x202f;; installez-la pour pouvoir restaurer. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make some room, then try again.</source>
        <translation>Le disque est plein. Rien n’a été modifié&#x202f;; faites un peu de place, puis réessayez.</translation>
    </message>
    <message>
        <source>The folder of the backups may not be written to. Nothing was changed.</source>
        <translation>Vous n’avez pas le droit d’écrire dans le dossier des sauvegardes. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>That could not be written; is the disk full?</source>
        <translation>L’enregistrement n’a pas pu se faire&#x202f;; le disque est-il plein&#x202f;?</translation>
    </message>
    <message>
        <source>That could not be done; the log says more.</source>
        <translation>Cela n’a pas pu se faire&#x202f;; le journal technique en dit plus.</translation>
    </message>
</context>
<context>
    <name>BackupsWindow</name>
    <message>
        <source>Backups — Sojourn</source>
        <translation>Sauvegardes — Sojourn</translation>
    </message>
    <message>
        <source>Backups of your journal</source>
        <translation>Sauvegardes de votre journal</translation>
    </message>
    <message>
        <source>One is made on each day you use Sojourn. They stay on this computer.</source>
        <translation>Il s’en fait une chaque jour où vous utilisez Sojourn. Elles restent sur cet ordinateur.</translation>
    </message>
    <message>
        <source>There is none yet. The first is made today, and you can make one now.</source>
        <translation>Il n’y en a pas encore. La première se fera aujourd’hui, et vous pouvez en faire une maintenant.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>BudgetField</name>
    <message>
        <source> min a week</source>
        <translation>&#xa0;min par semaine</translation>
    </message>
    <message>
        <source>No budget</source>
        <translation>Aucun budget</translation>
    </message>
</context>
<context>
    <name>BudgetPart</name>
    <message>
        <source>Not wanted</source>
        <translation>Non merci</translation>
    </message>
    <message>
        <source>An&amp;other budget…</source>
        <translation>Un a&amp;utre budget…</translation>
    </message>
    <message>
        <source>Why a &amp;budget</source>
        <translation>Pour&amp;quoi un budget</translation>
    </message>
    <message>
        <source>Minutes a week for all platforms</source>
        <translation>Minutes par semaine pour toutes les plateformes</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Most of your weeks take about %1. As a budget it would say once when it is nearly used, and once when it is; it never blocks.</source>
        <translation>La plupart de vos semaines prennent environ %1. Avec ce budget, Sojourn vous préviendrait une fois quand il est presque atteint, et une fois quand il l’est&#x202f;; il ne bloque jamais rien.</translation>
    </message>
    <message>
        <source>Set %1 a week</source>
        <translation>Fixer %1 par semaine</translation>
    </message>
    <message>
        <source>This week’s budget of %1 is used, and %2 more.</source>
        <translation>Le budget de %1 de cette semaine est dépassé de %2.</translation>
    </message>
    <message>
        <source>%1 of this week’s %2 are used; %3 left.</source>
        <translation>Cette semaine, %1 sur %2&#x202f;; il reste %3.</translation>
    </message>
    <message>
        <source>In a study of 143 students (Hunt and others, 2018), half kept to ten minutes a day on each of three platforms, so 30 minutes in all, for three weeks; at the end they were less lonely and less low than the others. They were students of one university, and three weeks are short: your own weeks will tell you more.</source>
        <translation>Dans une étude sur 143 étudiants (Hunt et collègues, 2018), la moitié s’en est tenue à dix minutes par jour sur chacune de trois plateformes, soit 30 minutes en tout, pendant trois semaines&#x202f;; à la fin, ils étaient moins seuls et moins abattus que les autres. C’étaient des étudiants d’une seule université, et trois semaines sont courtes&#xa0;: vos propres semaines vous en diront plus.</translation>
    </message>
</context>
<context>
    <name>CameOfIt</name>
    <message>
        <source>Did you do what you &amp;came for?</source>
        <translation>Avez-vous fait ce que vous &amp;vouliez faire&#x202f;?</translation>
    </message>
    <message>
        <source>Did it do you &amp;good?</source>
        <translation>Cela vous a-t-il fait du b&amp;ien&#x202f;?</translation>
    </message>
    <message>
        <source>A lesson to &amp;keep</source>
        <translation>Une leçon à &amp;garder</translation>
    </message>
</context>
<context>
    <name>ChartPart</name>
    <message>
        <source>How far the chart reaches</source>
        <translation>Période du graphique</translation>
    </message>
    <message>
        <source>&amp;Week</source>
        <translation>Se&amp;maine</translation>
    </message>
    <message>
        <source>&amp;Month</source>
        <translation>Mo&amp;is</translation>
    </message>
    <message>
        <source>Twel&amp;ve weeks</source>
        <translation>&amp;Douze semaines</translation>
    </message>
    <message>
        <source>Stacked by</source>
        <translation>Empilé par</translation>
    </message>
    <message>
        <source>&amp;Stacked by</source>
        <translation>Empilé p&amp;ar</translation>
    </message>
    <message>
        <source>The picture could not be written to %1; choose another place.</source>
        <translation>L’image n’a pas pu être enregistrée dans %1&#x202f;; choisissez un autre endroit.</translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>platforms, purposes or people</comment>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Pour personne en particulier</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>But</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>see QLocale.toString</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>Time per day, %1</source>
        <translation>Temps par jour, %1</translation>
    </message>
    <message>
        <source>Time per week, over twelve weeks</source>
        <translation>Temps par semaine, sur douze semaines</translation>
    </message>
    <message>
        <source>Time per day</source>
        <translation>Temps par jour</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Entraide</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Pistes</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Appris</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Partagé</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Budget: %1 a week</source>
        <translation>Budget&#xa0;: %1 par semaine</translation>
    </message>
    <message>
        <source>Budget: %1 a day</source>
        <translation>Budget&#xa0;: %1 par jour</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>first day of a week; see QLocale.toString</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>Week from %1</source>
        <translation>Semaine du %1</translation>
    </message>
    <message>
        <source>, on %1</source>
        <translation>, sur %1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between facts</comment>
        <translation>&#x202f;; </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the day</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 (from an earlier visit)</source>
        <comment>outcomes</comment>
        <translation>%1 (d’une visite précédente)</translation>
    </message>
    <message>
        <source>no visits</source>
        <translation>aucune visite</translation>
    </message>
    <message>
        <source>%1, %2 of it over</source>
        <translation>%1, dont %2 de dépassement</translation>
    </message>
    <message>
        <source>%1, %2 before the intention</source>
        <translation>%1, dont %2 avant l’intention</translation>
    </message>
</context>
<context>
    <name>CountField</name>
    <message>
        <source>One less</source>
        <translation>Un de moins</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Un de plus</translation>
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
        <translation>dépassement</translation>
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
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>ddd d</source>
        <comment>a day in short; see QLocale.toString</comment>
        <translation>ddd d</translation>
    </message>
    <message>
        <source>1</source>
        <comment>the first of a month, as in 1 May</comment>
        <translation>1er</translation>
    </message>
</context>
<context>
    <name>DayList</name>
    <message>
        <source>No visits on this day.</source>
        <translation>Aucune visite ce jour-là.</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <comment>time, platform, length, sentence</comment>
        <translation>%1, %2, %3&#xa0;: %4</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>%1 de dépassement</translation>
    </message>
    <message>
        <source>intention met: %1</source>
        <comment>a verdict</comment>
        <translation>intention suivie&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1&#xa0;h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>moins d’une minute restante</translation>
    </message>
    <message>
        <source>+%1 over</source>
        <translation>+%1 de dépassement</translation>
    </message>
    <message>
        <source>the time is over</source>
        <translation>le temps est écoulé</translation>
    </message>
    <message>
        <source>%1&#xa0;min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1&#xa0;s</source>
        <translation>%1&#xa0;s</translation>
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
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute restante</numerusform>
            <numerusform>%n minutes restantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) over</source>
        <translation>
            <numerusform>%n minute de dépassement</numerusform>
            <numerusform>%n minutes de dépassement</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Energy</name>
    <message>
        <source>Better</source>
        <translation>Mieux</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Pareil</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>Moins bien</translation>
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
        <translation>C’est ajouté. Pourquoi&#x202f;?</translation>
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
        <translation>La conversation continue</translation>
    </message>
    <message>
        <source>Nearly done</source>
        <translation>C’est presque fini</translation>
    </message>
    <message>
        <source>Lost track of time</source>
        <translation>Pas vu le temps passer</translation>
    </message>
</context>
<context>
    <name>Extensions</name>
    <message numerus="yes">
        <source>%n extension(s) are used. Wrap up, or give the rest its own box.</source>
        <translation>
            <numerusform>%n prolongation est utilisée. Terminez, ou donnez à la suite son propre créneau.</numerusform>
            <numerusform>%n prolongations sont utilisées. Terminez, ou donnez à la suite son propre créneau.</numerusform>
        </translation>
    </message>
    <message>
        <source>No extension is left. Wrap up, or give the rest its own box.</source>
        <translation>Il ne reste plus de prolongation. Terminez, ou donnez à la suite son propre créneau.</translation>
    </message>
</context>
<context>
    <name>FigureWords</name>
    <message>
        <source>spent</source>
        <translation>passées</translation>
    </message>
    <message numerus="yes">
        <source>visit(s)</source>
        <comment>under their number</comment>
        <translation>
            <numerusform>visite</numerusform>
            <numerusform>visites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>result(s)</source>
        <comment>under their number</comment>
        <translation>
            <numerusform>résultat</numerusform>
            <numerusform>résultats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>person(s)</source>
        <comment>under their number</comment>
        <translation>
            <numerusform>personne</numerusform>
            <numerusform>personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>after the end of the box</source>
        <translation>après la fin du créneau</translation>
    </message>
    <message>
        <source>more than before: %1</source>
        <translation>plus qu’avant&#xa0;: %1</translation>
    </message>
    <message>
        <source>less than before: %1</source>
        <translation>moins qu’avant&#xa0;: %1</translation>
    </message>
    <message>
        <source>about as before: %1</source>
        <translation>à peu près comme avant&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Before: the first %n day(s) of last week.</source>
        <translation>
            <numerusform>Avant&#xa0;: le premier jour de la semaine précédente.</numerusform>
            <numerusform>Avant&#xa0;: les %n premiers jours de la semaine précédente.</numerusform>
        </translation>
    </message>
    <message>
        <source>Before: the week before.</source>
        <translation>Avant&#xa0;: la semaine précédente.</translation>
    </message>
</context>
<context>
    <name>FilePart</name>
    <message>
        <source>Files and backups</source>
        <translation>Fichiers et sauvegardes</translation>
    </message>
    <message>
        <source>Path of the settings file</source>
        <translation>Chemin du fichier de réglages</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>Fichier de réglages</translation>
    </message>
    <message>
        <source>All of this stands in it. What you change there by hand counts from the next start.</source>
        <translation>Tous ces réglages s’y trouvent. Ce que vous y changez à la main compte dès le prochain démarrage.</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>&amp;Sauvegardes…</translation>
    </message>
    <message>
        <source>Backups of your journal</source>
        <translation>Sauvegardes de votre journal</translation>
    </message>
    <message>
        <source>One is made on each day you use Sojourn; any of them can be restored.</source>
        <translation>Il s’en fait une chaque jour où vous utilisez Sojourn&#x202f;; chacune peut être restaurée.</translation>
    </message>
    <message>
        <source>Nothing on this desktop opens folders; the path can be copied.</source>
        <translation>Rien n’ouvre les dossiers sur ce bureau&#x202f;; le chemin peut être copié.</translation>
    </message>
</context>
<context>
    <name>FromLastTime</name>
    <message>
        <source>From last time</source>
        <translation>De la dernière fois</translation>
    </message>
</context>
<context>
    <name>HistoryFilters</name>
    <message>
        <source>A word of it, a place or a name</source>
        <translation>Un mot, un lieu ou un nom</translation>
    </message>
    <message>
        <source>Any platform</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Any purpose</source>
        <translation>Tous les buts</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>D&amp;epuis le</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Un&amp;til</source>
        <translation>&amp;Jusqu’au</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>&amp;Tout afficher</translation>
    </message>
    <message>
        <source>Leaves no visit out any more.</source>
        <translation>N’écarte plus aucune visite.</translation>
    </message>
    <message>
        <source>&amp;Platform</source>
        <translation>&amp;Plateforme</translation>
    </message>
    <message>
        <source>P&amp;urpose</source>
        <translation>&amp;But</translation>
    </message>
    <message>
        <source>Intention &amp;met</source>
        <translation>&amp;Intention suivie</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Chercher</translation>
    </message>
    <message>
        <source>Any answer</source>
        <translation>Toute réponse</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sans réponse</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Visits</source>
        <translation>Visites</translation>
    </message>
    <message>
        <source>Enter opens a visit, Delete deletes it.</source>
        <translation>Entrée ouvre une visite, Suppr la supprime.</translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message>
        <source>History — Sojourn</source>
        <translation>Historique — Sojourn</translation>
    </message>
    <message>
        <source>Und&amp;o</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>Takes the last change of the history back.</source>
        <translation>Revient sur la dernière modification de l’historique.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Deletes the visit chosen; can be undone.</source>
        <translation>Supprime la visite choisie&#x202f;; vous pourrez revenir dessus.</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>Opens the visit chosen.</source>
        <translation>Ouvre la visite choisie.</translation>
    </message>
    <message>
        <source>No visit is kept yet. Start one from the tray, or add a past visit there; it will be listed here.</source>
        <translation>Aucune visite pour l’instant. Commencez-en une depuis la zone de notification, ou ajoutez-y une visite passée&#xa0;: elle apparaîtra ici.</translation>
    </message>
    <message>
        <source>No visit fits. Search for less, or choose Show all to see every visit.</source>
        <translation>Aucune visite ne correspond. Élargissez la recherche, ou choisissez «&#xa0;Tout afficher&#xa0;» pour revoir toutes les visites.</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>What I came to do</source>
        <translation>Ce que je venais faire</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Intention met</source>
        <translation>Intention suivie</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Ce qui en est sorti</translation>
    </message>
    <message>
        <source>%1 (%2 over)</source>
        <comment>a length</comment>
        <translation>%1 (dépassé de %2)</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Pour %1</translation>
    </message>
    <message>
        <source>A lesson: %1</source>
        <translation>Une leçon&#xa0;: %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>La suite&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln visit(s)</source>
        <translation>
            <numerusform>%Ln visite</numerusform>
            <numerusform>%Ln visites</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo brings back: %1</source>
        <translation>Annuler rétablit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Undo changes back: %1</source>
        <translation>Annuler remet comme avant&#xa0;: %1</translation>
    </message>
    <message>
        <source>Control and Z undoes it.</source>
        <translation>Contrôle et Z pour revenir en arrière.</translation>
    </message>
    <message>
        <source>still on</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>not said yet</source>
        <translation>pas encore dit</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>non dit</translation>
    </message>
</context>
<context>
    <name>IconPlace</name>
    <message>
        <source>Its icon, a ring, sits in the panel, mostly beside the clock. If you see none, look behind the small arrow there.</source>
        <translation>Son icône, un anneau, se trouve dans le panneau, le plus souvent près de l’horloge. Si vous ne la voyez pas, regardez derrière la petite flèche.</translation>
    </message>
    <message>
        <source>Its icon, a ring, sits at the top of the screen, beside the clock or battery.</source>
        <translation>Son icône, un anneau, se trouve en haut de l’écran, près de l’horloge ou de la batterie.</translation>
    </message>
    <message>
        <source>Its icon, a ring, sits in the task bar, beside the clock. Windows likes to hide it behind the small arrow there; drag it out, and it stays in sight.</source>
        <translation>Son icône, un anneau, se trouve dans la barre des tâches, près de l’horloge. Windows la cache volontiers derrière la petite flèche&#x202f;; faites-la glisser dehors, et elle restera en vue.</translation>
    </message>
    <message>
        <source>Its icon, a ring, sits in the menu bar, at the top right of the screen.</source>
        <translation>Son icône, un anneau, se trouve dans la barre des menus, en haut à droite de l’écran.</translation>
    </message>
    <message>
        <source>GNOME shows the icon, a ring, once its extension “AppIndicator and KStatusNotifierItem Support” is switched on. Until then a small window stands in for it.</source>
        <translation>GNOME montre l’icône, un anneau, dès que son extension «&#xa0;AppIndicator and KStatusNotifierItem Support&#xa0;» est activée. D’ici là, une petite fenêtre la remplace.</translation>
    </message>
    <message>
        <source>This desktop has no place for its icon, so a small window stands in for it. Minimised, it is out of your way.</source>
        <translation>Ce bureau n’a pas de place pour son icône, une petite fenêtre la remplace donc. Réduite, elle ne vous gêne pas.</translation>
    </message>
</context>
<context>
    <name>IntentionForm</name>
    <message>
        <source>May stay empty</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <source>answer Ana’s question</source>
        <translation>répondre à la question d’Ana</translation>
    </message>
    <message>
        <source>&amp;Platform</source>
        <translation>&amp;Plateforme</translation>
    </message>
    <message>
        <source>P&amp;urpose</source>
        <translation>&amp;But</translation>
    </message>
    <message>
        <source>&amp;For whom</source>
        <translation>Pour &amp;qui</translation>
    </message>
    <message>
        <source>&amp;I will</source>
        <translation>&amp;Je vais</translation>
    </message>
    <message>
        <source>&amp;Length</source>
        <translation>&amp;Durée</translation>
    </message>
</context>
<context>
    <name>IntentionSentence</name>
    <message>
        <source>When I open %1 at %2 I will %3, and at %4 I close it.</source>
        <translation>Quand j’ouvre %1 à %2, je vais %3, et à %4 je ferme.</translation>
    </message>
</context>
<context>
    <name>IntentionWindow</name>
    <message>
        <source>Intention — Sojourn</source>
        <translation>Intention — Sojourn</translation>
    </message>
    <message>
        <source>Ends the visit that is on</source>
        <translation>Met fin à la visite en cours</translation>
    </message>
    <message>
        <source>&amp;Change purposes…</source>
        <translation>Mod&amp;ifier les buts…</translation>
    </message>
    <message>
        <source>New box: what is the rest for?</source>
        <translation>Nouveau créneau&#xa0;: que ferez-vous de la suite&#x202f;?</translation>
    </message>
    <message>
        <source>What do you go there for?</source>
        <translation>Qu’allez-vous y faire&#x202f;?</translation>
    </message>
    <message>
        <source>The visit that is on ends when you start, and this one takes its place.</source>
        <translation>La visite en cours se termine quand vous commencez, et celle-ci la remplace.</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>Pas &amp;maintenant</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Commencer</translation>
    </message>
</context>
<context>
    <name>JournalWords</name>
    <message>
        <source>Your journal cannot be written just now</source>
        <translation>Votre journal ne peut pas être enregistré pour le moment</translation>
    </message>
    <message>
        <source>Something else is writing to it.</source>
        <translation>Autre chose est en train d’y écrire.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>It can only be read.</source>
        <translation>Il n’est accessible qu’en lecture.</translation>
    </message>
    <message>
        <source>Its file is not where it was.</source>
        <translation>Son fichier n’est plus là où il était.</translation>
    </message>
    <message>
        <source>The disk does not take it.</source>
        <translation>Le disque n’accepte pas l’écriture.</translation>
    </message>
    <message>
        <source>It may not be opened.</source>
        <translation>Vous n’avez pas le droit de l’ouvrir.</translation>
    </message>
    <message>
        <source>The journal is busy just now. Nothing has changed; try again in a moment.</source>
        <translation>Le journal est occupé pour le moment. Rien n’a changé&#x202f;; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Your journal cannot be used just now. %1 Nothing has changed; try again once that is mended.</source>
        <translation>Votre journal est inutilisable pour le moment. %1 Rien n’a changé&#x202f;; réessayez une fois le problème réglé.</translation>
    </message>
    <message>
        <source>Nothing is lost: it is kept in memory and tried again.</source>
        <translation>Rien n’est perdu&#xa0;: tout reste en mémoire, et l’enregistrement sera tenté de nouveau.</translation>
    </message>
    <message>
        <source>Your journal is written again</source>
        <translation>Votre journal s’enregistre de nouveau</translation>
    </message>
    <message>
        <source>Everything you noted is kept.</source>
        <translation>Tout ce que vous avez noté est conservé.</translation>
    </message>
</context>
<context>
    <name>KeysTable</name>
    <message>
        <source>Keys and what they do</source>
        <translation>Les touches et ce qu’elles font</translation>
    </message>
</context>
<context>
    <name>KeysWindow</name>
    <message>
        <source>Keys — Sojourn</source>
        <translation>Raccourcis — Sojourn</translation>
    </message>
    <message>
        <source>Everything by keyboard</source>
        <translation>Tout au clavier</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>other (%1)</source>
        <translation>autre (%1)</translation>
    </message>
</context>
<context>
    <name>KindForm</name>
    <message>
        <source>What you do &amp;with it</source>
        <translation>Ce que vous y &amp;faites</translation>
    </message>
    <message>
        <source>&amp;Given or received</source>
        <translation>&amp;Donné ou reçu</translation>
    </message>
    <message>
        <source>It &amp;counts; without this it is only noted</source>
        <translation>Cela &amp;compte&#x202f;; sinon, c’est seulement noté</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>This one comes with Sojourn: it can have a name of your own, or be hidden. Without a name it has the one above.</source>
        <translation>Celui-ci vient avec Sojourn&#xa0;: vous pouvez lui donner le nom que vous voulez, ou le masquer. Sans nom, il garde celui ci-dessus.</translation>
    </message>
</context>
<context>
    <name>KindsWindow</name>
    <message>
        <source>Purposes and outcomes — Sojourn</source>
        <translation>Buts et résultats — Sojourn</translation>
    </message>
    <message>
        <source>Merge &amp;into</source>
        <translation>Ré&amp;unir avec</translation>
    </message>
    <message>
        <source>Merge into another one</source>
        <translation>Réunir avec un autre</translation>
    </message>
    <message>
        <source>&amp;Purposes</source>
        <translation>&amp;Buts</translation>
    </message>
    <message>
        <source>&amp;Outcomes</source>
        <translation>Résul&amp;tats</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Ce qui est affiché</translation>
    </message>
    <message>
        <source>&amp;Add a purpose</source>
        <translation>&amp;Ajouter un but</translation>
    </message>
    <message>
        <source>&amp;Add an outcome</source>
        <translation>&amp;Ajouter un résultat</translation>
    </message>
    <message>
        <source>Purposes you know</source>
        <translation>Les buts que vous connaissez</translation>
    </message>
    <message>
        <source>Outcomes you know</source>
        <translation>Les résultats que vous connaissez</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1 (masqué)</translation>
    </message>
    <message>
        <source>S&amp;how again</source>
        <translation>Aff&amp;icher de nouveau</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Masquer</translation>
    </message>
</context>
<context>
    <name>LateOutcomeWindow</name>
    <message>
        <source>Something came of it — Sojourn</source>
        <translation>Il en est sorti quelque chose — Sojourn</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>À choisir</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <source>&amp;It grew from a visit</source>
        <translation>Cela vient d’une &amp;visite</translation>
    </message>
    <message>
        <source>What &amp;came of it</source>
        <translation>Ce qu’il en est &amp;sorti</translation>
    </message>
    <message>
        <source>How &amp;many</source>
        <translation>&amp;Combien</translation>
    </message>
    <message>
        <source>&amp;Platform</source>
        <translation>&amp;Plateforme</translation>
    </message>
    <message>
        <source>&amp;With whom</source>
        <translation>Avec &amp;qui</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;ote</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Jour</translation>
    </message>
    <message>
        <source>Something came of it</source>
        <translation>Il en est sorti quelque chose</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Enregistrer</translation>
    </message>
</context>
<context>
    <name>LeaveQuestion</name>
    <message>
        <source>Quit — Sojourn</source>
        <translation>Quitter — Sojourn</translation>
    </message>
    <message>
        <source>What you noted last is in memory alone and would be lost. While Sojourn runs it is tried again; you can quit when that has worked.</source>
        <translation>Ce que vous avez noté en dernier n’est qu’en mémoire et serait perdu. Tant que Sojourn tourne, l’enregistrement est tenté de nouveau&#x202f;; vous pourrez quitter ensuite.</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Rester</translation>
    </message>
    <message>
        <source>&amp;Quit all the same</source>
        <translation>&amp;Quitter quand même</translation>
    </message>
</context>
<context>
    <name>LengthChoice</name>
    <message>
        <source>or 1h30m</source>
        <translation>ou 1h30</translation>
    </message>
    <message>
        <source>Another length</source>
        <translation>Une autre durée</translation>
    </message>
    <message>
        <source>Minutes, or a length such as 1h30m or 90s</source>
        <translation>Des minutes, ou une durée comme 1h30 ou 90s</translation>
    </message>
</context>
<context>
    <name>LessonSection</name>
    <message>
        <source>Lessons of the week</source>
        <translation>Leçons de la semaine</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>platform, day</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ListBesideForm</name>
    <message>
        <source>&amp;Save</source>
        <translation>Enre&amp;gistrer</translation>
    </message>
</context>
<context>
    <name>MergeQuestion</name>
    <message>
        <source>Yes, &amp;merge</source>
        <translation>Réuni&amp;r</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Laisser</translation>
    </message>
    <message>
        <source>All that is noted for %1 will count for %2, and %1 goes. There is no undo.</source>
        <translation>Tout ce qui est à %1 comptera pour %2, et %1 disparaîtra. C’est définitif.</translation>
    </message>
</context>
<context>
    <name>Mode</name>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Échanger</translation>
    </message>
    <message>
        <source>Read and watch</source>
        <translation>Lire et regarder</translation>
    </message>
</context>
<context>
    <name>NameLine</name>
    <message>
        <source>May stay empty</source>
        <translation>Facultatif</translation>
    </message>
</context>
<context>
    <name>NextStepLine</name>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Commencer</translation>
    </message>
    <message>
        <source>&amp;Let go</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>pour %1</translation>
    </message>
</context>
<context>
    <name>NextStepSection</name>
    <message>
        <source>Next steps</source>
        <translation>Prochaines étapes</translation>
    </message>
    <message>
        <source>&amp;Next steps…</source>
        <translation>Pr&amp;ochaines étapes…</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>next steps</comment>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextStepsWindow</name>
    <message>
        <source>Next steps — Sojourn</source>
        <translation>Prochaines étapes — Sojourn</translation>
    </message>
    <message>
        <source>What you meant to do next</source>
        <translation>Ce que vous vouliez faire ensuite</translation>
    </message>
    <message>
        <source>Nothing is open. A next step you write down after a visit will stand here.</source>
        <translation>Rien n’est en attente. Une prochaine étape notée après une visite se retrouvera ici.</translation>
    </message>
    <message>
        <source>Open next steps</source>
        <translation>Prochaines étapes en attente</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>NotificationTrial</name>
    <message>
        <source>Send a &amp;test notification</source>
        <translation>Envoyer une &amp;notification d’essai</translation>
    </message>
    <message>
        <source>&amp;I saw it</source>
        <translation>Je l’ai v&amp;ue</translation>
    </message>
    <message>
        <source>&amp;Nothing came</source>
        <translation>&amp;Rien n’est venu</translation>
    </message>
    <message>
        <source>It tells you when the time is over. See whether that comes.</source>
        <translation>C’est ainsi que vous saurez que le temps est écoulé. Voyez si elle arrive.</translation>
    </message>
</context>
<context>
    <name>NotificationWords</name>
    <message>
        <source>Wrap up</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>5 more minutes</source>
        <translation>5 minutes de plus</translation>
    </message>
    <message>
        <source>New box…</source>
        <translation>Nouveau créneau…</translation>
    </message>
    <message>
        <source>This visit has ended by itself</source>
        <translation>Cette visite s’est terminée d’elle-même</translation>
    </message>
    <message>
        <source>Go on, or wrap up?</source>
        <translation>Reprendre, ou terminer&#x202f;?</translation>
    </message>
    <message>
        <source>Paused since %1. Go on, or wrap up?</source>
        <translation>En pause depuis %1. Reprendre, ou terminer&#x202f;?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>This was held back while you were not to be disturbed.</source>
        <translation>Ce rappel attendait que l’on puisse de nouveau vous déranger.</translation>
    </message>
    <message>
        <source>It was %1 over. What came of it can be written down at any time.</source>
        <translation>Elle a duré %1 de plus que prévu. Vous pourrez noter à tout moment ce qu’il en est sorti.</translation>
    </message>
    <message>
        <source>Reflect now</source>
        <translation>Faire le bilan</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>This is how Sojourn tells you that the time is over</source>
        <translation>Voici comment Sojourn vous dit que le temps est écoulé</translation>
    </message>
    <message>
        <source>Nothing has ended; you asked for a trial.</source>
        <translation>Rien n’est terminé&#xa0;: vous avez demandé un essai.</translation>
    </message>
    <message>
        <source>Sojourn was not running for %1; that time is not counted.</source>
        <translation>Sojourn est resté arrêté pendant %1&#x202f;; ce temps n’est pas compté.</translation>
    </message>
    <message>
        <source>The visit goes on</source>
        <translation>La visite continue</translation>
    </message>
    <message>
        <source>%1 are left of this week’s %2 on %3</source>
        <translation>Il reste %1 sur les %2 de cette semaine pour %3</translation>
    </message>
    <message>
        <source>%1 are left of this week’s %2</source>
        <translation>Il reste %1 sur les %2 de cette semaine</translation>
    </message>
    <message>
        <source>This week’s %1 on %2 are used</source>
        <translation>Les %1 de cette semaine sur %2 sont écoulées</translation>
    </message>
    <message>
        <source>This week’s %1 are used</source>
        <translation>Les %1 de cette semaine sont écoulées</translation>
    </message>
    <message>
        <source>Yours to decide.</source>
        <translation>À vous de décider.</translation>
    </message>
    <message>
        <source>This week can be looked back on</source>
        <translation>C’est le moment de revenir sur cette semaine</translation>
    </message>
    <message>
        <source>Six questions, as many as you like.</source>
        <translation>Six questions, autant que vous voulez.</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>Faire le point</translation>
    </message>
    <message>
        <source>The time is over</source>
        <translation>Le temps est écoulé</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) over</source>
        <translation>
            <numerusform>%n minute de dépassement</numerusform>
            <numerusform>%n minutes de dépassement</numerusform>
        </translation>
    </message>
    <message>
        <source>Less than a minute left</source>
        <translation>Moins d’une minute restante</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Less</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>Platforms of the week</source>
        <translation>Plateformes de la semaine</translation>
    </message>
    <message>
        <source>Fewer minutes is not better: a long talk counts once. Minutes to unwind are in no ratio.</source>
        <translation>Moins de minutes, ce n’est pas forcément mieux&#xa0;: une longue conversation ne compte qu’une fois. Les minutes de détente n’entrent dans aucun calcul.</translation>
    </message>
    <message>
        <source>&amp;In numbers</source>
        <translation>En chi&amp;ffres</translation>
    </message>
</context>
<context>
    <name>OtherPlatform</name>
    <message>
        <source>Where do you go on?</source>
        <translation>Où continuez-vous&#x202f;?</translation>
    </message>
    <message>
        <source>its name, then Enter</source>
        <translation>son nom, puis Entrée</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>New connection</source>
        <translation>Nouveau contact</translation>
    </message>
    <message>
        <source>Real conversation</source>
        <translation>Vraie conversation</translation>
    </message>
    <message>
        <source>Message answered</source>
        <translation>Réponse à un message</translation>
    </message>
    <message>
        <source>Help given</source>
        <translation>Aide donnée</translation>
    </message>
    <message>
        <source>Content shared</source>
        <translation>Contenu partagé</translation>
    </message>
    <message>
        <source>Help received</source>
        <translation>Aide reçue</translation>
    </message>
    <message>
        <source>Thing learned</source>
        <translation>Chose apprise</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Piste</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>Like or reaction</source>
        <translation>«&#xa0;J’aime&#xa0;» ou réaction</translation>
    </message>
    <message>
        <source>New follower</source>
        <translation>Nouvel abonné</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>count, name of a kind</comment>
        <translation>%1&#xa0;× %2</translation>
    </message>
</context>
<context>
    <name>OutcomeBoard</name>
    <message>
        <source>&amp;More…</source>
        <translation>&amp;Autre chose…</translation>
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
        <source>%n new person(s)</source>
        <translation>
            <numerusform>%n nouveau contact</numerusform>
            <numerusform>%n nouveaux contacts</numerusform>
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
            <numerusform>%n réponse à un message</numerusform>
            <numerusform>%n réponses à des messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>help given %n time(s)</source>
        <translation>
            <numerusform>aide donnée %n fois</numerusform>
            <numerusform>aide donnée %n fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) shared</source>
        <translation>
            <numerusform>%n contenu partagé</numerusform>
            <numerusform>%n contenus partagés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>help received %n time(s)</source>
        <translation>
            <numerusform>aide reçue %n fois</numerusform>
            <numerusform>aide reçue %n fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) learned</source>
        <translation>
            <numerusform>%n chose apprise</numerusform>
            <numerusform>%n choses apprises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n piste</numerusform>
            <numerusform>%n pistes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opportunity(ies)</source>
        <translation>
            <numerusform>%n occasion</numerusform>
            <numerusform>%n occasions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n like(s) or reaction(s)</source>
        <translation>
            <numerusform>%n «&#xa0;J’aime&#xa0;» ou réaction</numerusform>
            <numerusform>%n «&#xa0;J’aime&#xa0;» ou réactions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new follower(s)</source>
        <translation>
            <numerusform>%n nouvel abonné</numerusform>
            <numerusform>%n nouveaux abonnés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeGrid</name>
    <message>
        <source>What came of it</source>
        <translation>Ce qu’il en est sorti</translation>
    </message>
</context>
<context>
    <name>OutcomeNumber</name>
    <message>
        <source>Plus and minus count, digits set a number, arrows choose another kind.</source>
        <translation>Plus et moins comptent, les chiffres fixent le nombre, les flèches choisissent autre chose à compter.</translation>
    </message>
</context>
<context>
    <name>OutcomePlace</name>
    <message>
        <source>%1 came on</source>
        <translation>%1, sur</translation>
    </message>
    <message>
        <source>several</source>
        <translation>plusieurs</translation>
    </message>
</context>
<context>
    <name>ParkedLine</name>
    <message>
        <source>Did it do you good?</source>
        <translation>Cela vous a-t-il fait du bien&#x202f;?</translation>
    </message>
    <message>
        <source>Did you do what you came for?</source>
        <translation>Avez-vous fait ce que vous vouliez faire&#x202f;?</translation>
    </message>
    <message>
        <source>&amp;What came of it</source>
        <translation>Ce &amp;qu’il en est sorti</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>Pa&amp;sser</translation>
    </message>
    <message>
        <source>No reflection on this visit.</source>
        <translation>Pas de bilan pour cette visite.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ParkedWindow</name>
    <message>
        <source>Reflections — Sojourn</source>
        <translation>Bilans — Sojourn</translation>
    </message>
    <message>
        <source>One answer is enough. They can wait here, and let themselves go in time.</source>
        <translation>Une seule réponse suffit. Les visites peuvent attendre ici&#x202f;; avec le temps, elles s’effacent de la liste.</translation>
    </message>
    <message>
        <source>Visits to reflect on</source>
        <translation>Visites qui attendent leur bilan</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) to reflect on</source>
        <translation>
            <numerusform>%n visite attend son bilan</numerusform>
            <numerusform>%n visites attendent leur bilan</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip the res&amp;t</source>
        <translation>Passer le res&amp;te</translation>
    </message>
    <message>
        <source>No reflection on any of these visits.</source>
        <translation>Pas de bilan pour ces visites.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>F&amp;ermer</translation>
    </message>
    <message>
        <source>They wait in the menu; nothing is lost.</source>
        <translation>Elles attendent dans le menu&#x202f;; rien n’est perdu.</translation>
    </message>
</context>
<context>
    <name>PastVisitForm</name>
    <message>
        <source>answered Ana’s question</source>
        <translation>répondu à la question d’Ana</translation>
    </message>
    <message>
        <source>&amp;On the phone</source>
        <translation>Sur le télép&amp;hone</translation>
    </message>
    <message>
        <source>&amp;Platform</source>
        <translation>&amp;Plateforme</translation>
    </message>
    <message>
        <source>P&amp;urpose</source>
        <translation>&amp;But</translation>
    </message>
    <message>
        <source>&amp;For whom</source>
        <translation>Pour &amp;qui</translation>
    </message>
    <message>
        <source>What I &amp;did</source>
        <translation>Ce que j’ai &amp;fait</translation>
    </message>
    <message>
        <source>&amp;When it began</source>
        <translation>Débu&amp;t</translation>
    </message>
    <message>
        <source>&amp;How long it took</source>
        <translation>&amp;Durée</translation>
    </message>
    <message>
        <source>How &amp;long I meant to stay</source>
        <translation>Durée p&amp;révue</translation>
    </message>
    <message>
        <source>&amp;A length was planned</source>
        <translation>U&amp;ne durée était prévue</translation>
    </message>
    <message>
        <source>Us&amp;e %1</source>
        <translation>&amp;Choisir %1</translation>
    </message>
</context>
<context>
    <name>PastVisitWindow</name>
    <message>
        <source>Past visit — Sojourn</source>
        <translation>Visite passée — Sojourn</translation>
    </message>
    <message>
        <source>Where were you, and what for?</source>
        <translation>Où étiez-vous, et pour quoi faire&#x202f;?</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Annu&amp;ler</translation>
    </message>
</context>
<context>
    <name>PeopleWords</name>
    <message>
        <source>People of the week</source>
        <translation>Personnes de la semaine</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a person</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>; second week in a row</source>
        <translation>&#x202f;; deuxième semaine de suite</translation>
    </message>
    <message>
        <source>; third week in a row</source>
        <translation>&#x202f;; troisième semaine de suite</translation>
    </message>
    <message numerus="yes">
        <source>; %n weeks in a row</source>
        <translation>
            <numerusform>&#x202f;; %n semaine de suite</numerusform>
            <numerusform>&#x202f;; %n semaines de suite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <comment>people</comment>
        <translation>
            <numerusform>Et %n autre.</numerusform>
            <numerusform>Et %n autres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You came back to %n of them.</source>
        <translation>
            <numerusform>Vous avez retrouvé l’une d’elles.</numerusform>
            <numerusform>Vous avez retrouvé %n d’entre elles.</numerusform>
        </translation>
    </message>
    <message>
        <source>To get back to: %1.</source>
        <translation>À recontacter&#xa0;: %1.</translation>
    </message>
    <message>
        <source>met</source>
        <translation>rencontre</translation>
    </message>
    <message>
        <source>you helped</source>
        <translation>aide donnée</translation>
    </message>
    <message>
        <source>helped you</source>
        <translation>aide reçue</translation>
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
        <source>Why I am here</source>
        <translation>Pourquoi j’y suis</translation>
    </message>
    <message>
        <source>Learned last time</source>
        <translation>Appris la dernière fois</translation>
    </message>
    <message>
        <source>Next step from last time</source>
        <translation>Étape prévue la dernière fois</translation>
    </message>
    <message>
        <source>&amp;Take it up</source>
        <translation>&amp;Reprendre cette étape</translation>
    </message>
    <message>
        <source>Not here yet today</source>
        <translation>Pas encore de visite aujourd’hui</translation>
    </message>
    <message>
        <source>Today here: %1; %2</source>
        <translation>Aujourd’hui&#xa0;: %1&#x202f;; %2</translation>
    </message>
    <message>
        <source>This week’s budget is used up, and %1 more</source>
        <translation>Budget de la semaine dépassé de %1</translation>
    </message>
    <message>
        <source>Left of this week: %1</source>
        <translation>Reste pour la semaine&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>PlatformChoice</name>
    <message>
        <source>LinkedIn, a forum…</source>
        <translation>LinkedIn, un forum…</translation>
    </message>
</context>
<context>
    <name>PlatformForm</name>
    <message>
        <source>&amp;Colour…</source>
        <translation>&amp;Couleur…</translation>
    </message>
    <message>
        <source>Where you stand</source>
        <translation>Où vous en êtes</translation>
    </message>
    <message>
        <source>Look at it a&amp;gain on</source>
        <translation>À re&amp;voir le</translation>
    </message>
    <message>
        <source>Day to look at it again</source>
        <translation>Jour où la revoir</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Why I am here</source>
        <translation>&amp;Pourquoi j’y suis</translation>
    </message>
    <message>
        <source>Who is the&amp;re</source>
        <translation>&amp;Qui s’y trouve</translation>
    </message>
    <message>
        <source>Weekly &amp;budget</source>
        <translation>&amp;Budget par semaine</translation>
    </message>
    <message>
        <source>Where you s&amp;tand</source>
        <translation>Où vous en ê&amp;tes</translation>
    </message>
    <message>
        <source>B&amp;ecause</source>
        <translation>Rai&amp;son</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a day, a stance</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>PlatformRow</name>
    <message>
        <source>Because %1 Looked at again on %2.</source>
        <comment>a sentence, a day</comment>
        <translation>Parce que %1 À revoir le %2.</translation>
    </message>
    <message>
        <source>You keep it all the same</source>
        <translation>Vous la gardez quand même</translation>
    </message>
    <message>
        <source>Why you keep %1</source>
        <translation>Pourquoi vous gardez %1</translation>
    </message>
    <message>
        <source>…my family is there; Enter keeps it</source>
        <translation>…ma famille y est&#x202f;; Entrée pour garder</translation>
    </message>
    <message>
        <source>I know, and I keep it because…</source>
        <translation>Je sais, et je la garde parce que…</translation>
    </message>
    <message>
        <source>I know, and I keep %1 because…</source>
        <translation>Je sais, et je garde %1 parce que…</translation>
    </message>
    <message>
        <source>Time in the last eight weeks: %1</source>
        <translation>Temps des huit dernières semaines&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>PlatformRows</name>
    <message>
        <source>&amp;How this is said</source>
        <translation>Commen&amp;t c’est établi</translation>
    </message>
    <message>
        <source>Pl&amp;atforms…</source>
        <translation>P&amp;lateformes…</translation>
    </message>
    <message>
        <source>P&amp;urposes and outcomes…</source>
        <translation>Buts et &amp;résultats…</translation>
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
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Per hour</source>
        <comment>results</comment>
        <translation>Par heure</translation>
    </message>
    <message>
        <source>Per conversation</source>
        <translation>Par conversation</translation>
    </message>
    <message>
        <source>Per lead</source>
        <translation>Par piste</translation>
    </message>
    <message>
        <source>Gave : received</source>
        <translation>Donné&#xa0;: reçu</translation>
    </message>
    <message>
        <source>Intention met</source>
        <comment>visits, of those with an answer</comment>
        <translation>Intention</translation>
    </message>
</context>
<context>
    <name>PlatformTicks</name>
    <message>
        <source>Another platform</source>
        <translation>Une autre plateforme</translation>
    </message>
    <message>
        <source>a chat, a forum, a blog…</source>
        <translation>un chat, un forum, un blog…</translation>
    </message>
    <message>
        <source>An&amp;other:</source>
        <translation>Une &amp;autre&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>A&amp;jouter</translation>
    </message>
</context>
<context>
    <name>PlatformsWindow</name>
    <message>
        <source>Platforms — Sojourn</source>
        <translation>Plateformes — Sojourn</translation>
    </message>
    <message>
        <source>Platforms you know</source>
        <translation>Vos plateformes</translation>
    </message>
    <message>
        <source>Add a plat&amp;form</source>
        <translation>A&amp;jouter une plateforme</translation>
    </message>
    <message>
        <source>Merge &amp;into</source>
        <translation>Ré&amp;unir avec</translation>
    </message>
    <message>
        <source>Merge into another platform</source>
        <translation>Réunir avec une autre plateforme</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Masquer</translation>
    </message>
</context>
<context>
    <name>Pull</name>
    <message>
        <source>Habit</source>
        <translation>L’habitude</translation>
    </message>
    <message>
        <source>Boredom</source>
        <translation>L’ennui</translation>
    </message>
    <message>
        <source>Putting something off</source>
        <translation>L’envie de remettre à plus tard</translation>
    </message>
    <message>
        <source>Tiredness</source>
        <translation>La fatigue</translation>
    </message>
    <message>
        <source>Curiosity</source>
        <translation>La curiosité</translation>
    </message>
    <message>
        <source>A notification</source>
        <translation>Une notification</translation>
    </message>
    <message>
        <source>An invitation</source>
        <translation>Une invitation</translation>
    </message>
    <message>
        <source>An argument</source>
        <translation>Une dispute</translation>
    </message>
    <message>
        <source>The feed</source>
        <translation>Le fil d’actualité</translation>
    </message>
    <message>
        <source>A link</source>
        <translation>Un lien</translation>
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
        <translation>C’est noté. Qu’est-ce que c’était&#x202f;?</translation>
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
        <translation>Je &amp;n’ai pas suivi</translation>
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
    <name>PullWords</name>
    <message>
        <source>What pulled you away</source>
        <translation>Vos distractions</translation>
    </message>
    <message>
        <source>From inside: %1.</source>
        <translation>De l’intérieur&#xa0;: %1.</translation>
    </message>
    <message>
        <source>From outside: %1.</source>
        <translation>De l’extérieur&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n without a name.</source>
        <comment>pulls</comment>
        <translation>
            <numerusform>Une sans nom.</numerusform>
            <numerusform>%n sans nom.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You stayed %n time(s).</source>
        <comment>pulls</comment>
        <translation>
            <numerusform>Une fois, vous n’avez pas suivi.</numerusform>
            <numerusform>%n fois, vous n’avez pas suivi.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2 fois)</translation>
    </message>
</context>
<context>
    <name>Purpose</name>
    <message>
        <source>Build a relationship</source>
        <translation>Développer une relation</translation>
    </message>
    <message>
        <source>Start or carry on a conversation</source>
        <translation>Engager ou poursuivre une conversation</translation>
    </message>
    <message>
        <source>Answer messages</source>
        <translation>Répondre à des messages</translation>
    </message>
    <message>
        <source>Give help or feedback</source>
        <translation>Aider ou donner un avis</translation>
    </message>
    <message>
        <source>Ask for help or feedback</source>
        <translation>Demander de l’aide ou un avis</translation>
    </message>
    <message>
        <source>Share something useful</source>
        <translation>Partager quelque chose d’utile</translation>
    </message>
    <message>
        <source>Craft content</source>
        <translation>Créer un contenu</translation>
    </message>
    <message>
        <source>Look after my reputation</source>
        <translation>Soigner ma réputation</translation>
    </message>
    <message>
        <source>Make an offer, find leads</source>
        <translation>Faire une offre, trouver des pistes</translation>
    </message>
    <message>
        <source>Read feeds and blogs</source>
        <translation>Lire des fils et des blogs</translation>
    </message>
    <message>
        <source>Learn about a customer, a project or the trade</source>
        <translation>Me renseigner sur un client, un projet ou le métier</translation>
    </message>
    <message>
        <source>Learn the platform itself</source>
        <translation>Apprendre à utiliser la plateforme</translation>
    </message>
    <message>
        <source>Unwind, on purpose</source>
        <translation>Me détendre, par choix</translation>
    </message>
</context>
<context>
    <name>QuitQuestion</name>
    <message>
        <source>Quit — Sojourn</source>
        <translation>Quitter — Sojourn</translation>
    </message>
    <message>
        <source>A visit is still on</source>
        <translation>Une visite est encore en cours</translation>
    </message>
    <message>
        <source>Wrap it up before you go, or keep it paused until Sojourn starts again.</source>
        <translation>Terminez-la avant de partir, ou gardez-la en pause jusqu’au prochain démarrage de Sojourn.</translation>
    </message>
    <message>
        <source>&amp;Wrap up first</source>
        <translation>&amp;Terminer d’abord</translation>
    </message>
    <message>
        <source>&amp;Keep it paused</source>
        <translation>&amp;Garder en pause</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
</context>
<context>
    <name>RecoveredWindow</name>
    <message>
        <source>Journal recovered — Sojourn</source>
        <translation>Journal rétabli — Sojourn</translation>
    </message>
    <message>
        <source>The damaged file was kept as it is:</source>
        <translation>Le fichier endommagé a été gardé tel quel&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Where the damaged file lies</source>
        <translation>Emplacement du fichier endommagé</translation>
    </message>
    <message>
        <source>Your lost journal was restored</source>
        <translation>Votre journal disparu est rétabli</translation>
    </message>
    <message>
        <source>Your damaged journal was set aside</source>
        <translation>Votre journal endommagé a été mis de côté</translation>
    </message>
    <message>
        <source>Your damaged journal is in order again</source>
        <translation>Votre journal endommagé est remis en état</translation>
    </message>
    <message numerus="yes">
        <source>The journal now has %n visit(s).</source>
        <translation>
            <numerusform>Le journal compte maintenant %n visite.</numerusform>
            <numerusform>Le journal compte maintenant %n visites.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups… in the menu of the tray icon lists the other backups.</source>
        <translation>«&#xa0;Sauvegardes…&#xa0;», dans le menu de l’icône, donne la liste des autres sauvegardes.</translation>
    </message>
    <message>
        <source>There was no backup to go back to, so a new journal was begun.</source>
        <translation>Aucune sauvegarde n’était disponible&#xa0;: un nouveau journal a été commencé.</translation>
    </message>
    <message>
        <source>The backup of %1, %2, stands in its place.</source>
        <comment>a day, a time</comment>
        <translation>La sauvegarde du %1 à %2 a pris sa place.</translation>
    </message>
    <message>
        <source>No further visit could be read from the damaged file.</source>
        <translation>Aucune autre visite n’a pu être lue dans le fichier endommagé.</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) could be read from the damaged file and are kept too.</source>
        <translation>
            <numerusform>%n visite a pu être lue dans le fichier endommagé et a été reprise.</numerusform>
            <numerusform>%n visites ont pu être lues dans le fichier endommagé et ont été reprises.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you noted after that is missing.</source>
        <translation>Ce que vous avez noté depuis manque.</translation>
    </message>
    <message>
        <source>All of the damaged file could be read, so nothing should be missing.</source>
        <translation>Tout le fichier endommagé a pu être lu&#xa0;: rien ne devrait manquer.</translation>
    </message>
    <message>
        <source>The rest could not be read and is missing. It may concern: %1.</source>
        <translation>Le reste n’a pas pu être lu et manque. Cela peut concerner&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Something noted after that may be missing. It may concern: %1.</source>
        <translation>Il peut manquer des choses que vous avez notées depuis. Cela peut concerner&#xa0;: %1.</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>les visites</translation>
    </message>
    <message>
        <source>outcomes</source>
        <translation>les résultats</translation>
    </message>
    <message>
        <source>pulls</source>
        <translation>les distractions</translation>
    </message>
    <message>
        <source>people</source>
        <translation>les personnes</translation>
    </message>
    <message>
        <source>platforms</source>
        <translation>les plateformes</translation>
    </message>
    <message>
        <source>answers about weeks</source>
        <translation>les réponses sur les semaines</translation>
    </message>
    <message>
        <source>purposes and outcomes of your own</source>
        <translation>vos propres buts et résultats</translation>
    </message>
    <message>
        <source>visits turned down</source>
        <translation>les visites déclinées</translation>
    </message>
    <message>
        <source>what stood in open windows</source>
        <translation>ce qui était écrit dans des fenêtres ouvertes</translation>
    </message>
    <message>
        <source>what can be undone in the history</source>
        <translation>ce qui peut être annulé dans l’historique</translation>
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
        <translation>Comment vous sentez-vous&#x202f;?</translation>
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
        <translation>Avez-vous fait ce que vous vouliez faire&#x202f;?</translation>
    </message>
    <message>
        <source>Did it do you good?</source>
        <translation>Cela vous a-t-il fait du bien&#x202f;?</translation>
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
        <translation>Il attend dans le menu&#x202f;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>Pa&amp;sser</translation>
    </message>
    <message>
        <source>No reflection on this visit.</source>
        <translation>Pas de bilan pour cette visite.</translation>
    </message>
    <message>
        <source>Not &amp;finished, go on</source>
        <translation>Pas fini, j’&amp;y retourne</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>One thing you came to do, in a few words.</source>
        <translation>Une chose que vous venez faire, en quelques mots.</translation>
    </message>
    <message>
        <source>The place you are going to, such as LinkedIn or a forum.</source>
        <translation>L’endroit où vous allez, comme LinkedIn ou un forum.</translation>
    </message>
    <message>
        <source>What you call it, in a word or two.</source>
        <translation>Le nom que vous lui donnez, en un mot ou deux.</translation>
    </message>
    <message>
        <source>Another one has this name already.</source>
        <translation>Un autre porte déjà ce nom.</translation>
    </message>
    <message>
        <source>A name, or leave the line out.</source>
        <translation>Un nom, ou supprimez la ligne.</translation>
    </message>
    <message>
        <source>Choose a purpose from the list.</source>
        <translation>Choisissez un but dans la liste.</translation>
    </message>
    <message>
        <source>Choose a pull from the list.</source>
        <translation>Choisissez une distraction dans la liste.</translation>
    </message>
    <message>
        <source>Choose an outcome from the list.</source>
        <translation>Choisissez un résultat dans la liste.</translation>
    </message>
    <message>
        <source>One answer here is enough.</source>
        <translation>Une seule réponse ici suffit.</translation>
    </message>
    <message>
        <source>This visit is still on. It can be changed once it has ended.</source>
        <translation>Cette visite est en cours. Elle pourra être modifiée une fois terminée.</translation>
    </message>
    <message>
        <source>This visit is not there any more.</source>
        <translation>Cette visite n’existe plus.</translation>
    </message>
    <message>
        <source>Another visit fills that time now, so this cannot be undone.</source>
        <translation>Une autre visite occupe désormais ce temps, on ne peut donc pas revenir en arrière.</translation>
    </message>
    <message>
        <source>This needs a few words.</source>
        <translation>Il faut ici quelques mots.</translation>
    </message>
    <message>
        <source>These are %1 characters; at most %2 fit. Nothing was cut.</source>
        <translation>Cela fait %1 caractères&#x202f;; il y a place pour %2 au plus. Rien n’a été coupé.</translation>
    </message>
    <message>
        <source>There is a character in it that cannot be read. Please type it once more.</source>
        <translation>Un caractère est illisible. Veuillez saisir le texte à nouveau.</translation>
    </message>
    <message>
        <source>A length such as 20, 1h30m or 90s; a number alone means minutes.</source>
        <translation>Une durée comme 20, 1h30 ou 90s&#x202f;; un nombre seul compte des minutes.</translation>
    </message>
    <message>
        <source>Anything from %1 to %2.</source>
        <translation>Toute valeur de %1 à %2.</translation>
    </message>
    <message>
        <source>A whole number, such as 2.</source>
        <translation>Un nombre entier, comme 2.</translation>
    </message>
    <message>
        <source>A day that exists in the calendar.</source>
        <translation>Un jour qui existe dans le calendrier.</translation>
    </message>
    <message>
        <source>A web address that begins with http:// or https://.</source>
        <translation>Une adresse web qui commence par http:// ou https://.</translation>
    </message>
    <message>
        <source>This needs another kind of value.</source>
        <translation>Il faut ici une valeur d’un autre type.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Choisissez dans la liste.</translation>
    </message>
    <message>
        <source>This is still needed.</source>
        <translation>Il manque encore ceci.</translation>
    </message>
    <message>
        <source>A visit is on already.</source>
        <translation>Une visite est déjà en cours.</translation>
    </message>
    <message>
        <source>No visit is on.</source>
        <translation>Aucune visite n’est en cours.</translation>
    </message>
    <message>
        <source>The visit is not running just now.</source>
        <translation>La visite n’est pas en cours en ce moment.</translation>
    </message>
    <message>
        <source>The visit is not paused.</source>
        <translation>La visite n’est pas en pause.</translation>
    </message>
    <message>
        <source>This visit has had its extra minutes.</source>
        <translation>Cette visite a déjà eu ses prolongations.</translation>
    </message>
    <message>
        <source>Nothing waits for a reflection.</source>
        <translation>Rien n’attend de bilan.</translation>
    </message>
    <message>
        <source>This visit has its reflection already.</source>
        <translation>Le bilan de cette visite est déjà fait.</translation>
    </message>
    <message>
        <source>That is later than it can have been.</source>
        <translation>Cette heure n’est pas encore passée.</translation>
    </message>
    <message>
        <source>A time of day, such as 9:05 or 14:30.</source>
        <translation>Une heure, comme 9:05 ou 14:30.</translation>
    </message>
    <message>
        <source>No time away waits for an answer.</source>
        <translation>Aucune absence n’attend de réponse.</translation>
    </message>
    <message>
        <source>The file cannot be written just now. Nothing has changed.</source>
        <translation>Le fichier ne peut pas être écrit pour le moment. Rien n’a changé.</translation>
    </message>
    <message>
        <source>That is later than it can have been; the nearest time is %1.</source>
        <translation>Cette heure n’est pas encore passée&#x202f;; la plus proche possible est %1.</translation>
    </message>
    <message>
        <source>The visit had not begun then; the nearest time is %1.</source>
        <translation>La visite n’avait pas encore commencé&#x202f;; l’heure la plus proche est %1.</translation>
    </message>
    <message>
        <source>Another visit fills some of this time; the nearest free time is %1.</source>
        <translation>Une autre visite occupe une partie de ce temps&#x202f;; l’heure libre la plus proche est %1.</translation>
    </message>
    <message>
        <source>Another visit has only just ended; this one begins now.</source>
        <translation>Une autre visite vient de se terminer&#x202f;; celle-ci commence maintenant.</translation>
    </message>
    <message>
        <source>Another visit fills some of this time; at most %1 are free.</source>
        <translation>Une autre visite occupe une partie de ce temps&#x202f;; il reste %1 au plus.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>time, day</comment>
        <translation>%1 le %2</translation>
    </message>
    <message>
        <source>The visit had not begun then.</source>
        <translation>La visite n’avait pas encore commencé.</translation>
    </message>
    <message>
        <source>A visit is on. Once it has ended, they can be merged.</source>
        <translation>Une visite est en cours. Quand elle sera finie, vous pourrez les réunir.</translation>
    </message>
    <message>
        <source>Another visit fills some of this time.</source>
        <translation>Une autre visite occupe une partie de ce temps.</translation>
    </message>
    <message>
        <source>You are there already.</source>
        <translation>Vous y êtes déjà.</translation>
    </message>
    <message>
        <source>There is one of this name already; both can be merged.</source>
        <translation>Il y en a déjà une de ce nom&#x202f;; on peut réunir les deux.</translation>
    </message>
    <message>
        <source>That visit has ended by itself; a new one can begin.</source>
        <translation>Cette visite s’est terminée d’elle-même&#x202f;; une nouvelle peut commencer.</translation>
    </message>
</context>
<context>
    <name>RestoreQuestion</name>
    <message>
        <source>Restore — Sojourn</source>
        <translation>Restaurer — Sojourn</translation>
    </message>
    <message>
        <source>Go back to this backup?</source>
        <translation>Revenir à cette sauvegarde&#x202f;?</translation>
    </message>
    <message>
        <source>Your journal as it is now is saved first. What you noted since this backup stays in that saved one, and you can undo this.</source>
        <translation>L’état actuel de votre journal est d’abord sauvegardé. Ce que vous avez noté depuis y reste, et vous pourrez revenir en arrière.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurer</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
</context>
<context>
    <name>ReviewForm</name>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Day to be reminded of this</source>
        <translation>Jour du rappel</translation>
    </message>
    <message>
        <source>Remin&amp;d me of this on</source>
        <translation>&amp;Jour du rappel</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>What was the purpose this week?</source>
        <translation>Quel était le but cette semaine&#x202f;?</translation>
    </message>
    <message>
        <source>Where do my people really engage?</source>
        <translation>Où mes contacts participent-ils vraiment&#x202f;?</translation>
    </message>
    <message>
        <source>What did I gain by stepping back?</source>
        <translation>Qu’ai-je gagné à prendre du recul&#x202f;?</translation>
    </message>
    <message>
        <source>What did I lose?</source>
        <translation>Qu’ai-je perdu&#x202f;?</translation>
    </message>
    <message>
        <source>What will I change (keep, fine-tune, cut back), and why?</source>
        <translation>Que vais-je changer (garder, ajuster, réduire), et pourquoi&#x202f;?</translation>
    </message>
    <message>
        <source>Who deserves a real conversation next week?</source>
        <translation>Qui mérite une vraie conversation la semaine prochaine&#x202f;?</translation>
    </message>
    <message>
        <source>The week before: %1</source>
        <translation>La semaine précédente&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ScrollPage</name>
    <message>
        <source>Text that scrolls</source>
        <translation>Texte à faire défiler</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>, </source>
        <comment>between facts</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a name, what is told of it</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>SessionButtons</name>
    <message>
        <source>New &amp;box…</source>
        <translation>Nou&amp;veau créneau…</translation>
    </message>
    <message>
        <source>A new intention for the rest; this visit ends when it starts.</source>
        <translation>Une nouvelle intention pour la suite&#x202f;; cette visite se termine quand elle commence.</translation>
    </message>
    <message>
        <source>&amp;Yes, in a moment</source>
        <translation>Ou&amp;i, dans un instant</translation>
    </message>
    <message>
        <source>Says that you have heard the reminder; the next one comes later.</source>
        <translation>Dit que vous avez entendu le rappel&#x202f;; le suivant viendra plus tard.</translation>
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
        <source>&amp;Go on</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
</context>
<context>
    <name>SessionWindow</name>
    <message>
        <source>Session — Sojourn</source>
        <translation>Visite en cours — Sojourn</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>pour %1</translation>
    </message>
    <message>
        <source>%1, now on %2</source>
        <translation>%1, maintenant sur %2</translation>
    </message>
    <message>
        <source>Your words are hidden.</source>
        <translation>Vos mots sont masqués.</translation>
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
    <name>Setting</name>
    <message>
        <source>Time and reminders</source>
        <translation>Temps et rappels</translation>
    </message>
    <message>
        <source>Reflection</source>
        <translation>Bilan</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>Apparence et langue</translation>
    </message>
    <message>
        <source>Start and tray</source>
        <translation>Démarrage et icône</translation>
    </message>
    <message>
        <source>&amp;Reminders</source>
        <translation>&amp;Rappels</translation>
    </message>
    <message>
        <source>&amp;My own reminders</source>
        <translation>&amp;Mes propres rappels</translation>
    </message>
    <message>
        <source>Do &amp;not disturb</source>
        <translation>Ne pas &amp;déranger</translation>
    </message>
    <message>
        <source>&amp;Extensions of a visit</source>
        <translation>&amp;Prolongations d’une visite</translation>
    </message>
    <message>
        <source>&amp;Away after</source>
        <translation>&amp;Absence au bout de</translation>
    </message>
    <message>
        <source>Ask about a &amp;pause after</source>
        <translation>&amp;Question sur une pause après</translation>
    </message>
    <message>
        <source>Your day &amp;begins at</source>
        <translation>Votre &amp;journée commence à</translation>
    </message>
    <message>
        <source>A &amp;reflection opens</source>
        <translation>Un &amp;bilan s’ouvre</translation>
    </message>
    <message>
        <source>&amp;Let it go after</source>
        <translation>Le laisser &amp;passer après</translation>
    </message>
    <message>
        <source>&amp;Show all questions</source>
        <translation>Montrer toutes les &amp;questions</translation>
    </message>
    <message>
        <source>Shown f&amp;irst</source>
        <translation>En prem&amp;ier</translation>
    </message>
    <message>
        <source>&amp;Hide my words</source>
        <translation>Masq&amp;uer mes mots</translation>
    </message>
    <message>
        <source>&amp;Keep them hidden</source>
        <translation>Les &amp;garder masqués</translation>
    </message>
    <message>
        <source>Hide them while un&amp;disturbed</source>
        <translation>Les masquer avec «&#xa0;Ne pas &amp;déranger&#xa0;»</translation>
    </message>
    <message>
        <source>Weekl&amp;y budget</source>
        <translation>&amp;Budget par semaine</translation>
    </message>
    <message>
        <source>&amp;Offer a budget</source>
        <translation>Pr&amp;oposer un budget</translation>
    </message>
    <message>
        <source>&amp;Remind me to look back</source>
        <translation>Me &amp;rappeler d’y revenir</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>Start when I &amp;log in</source>
        <translation>&amp;Lancer à l’ouverture de ma session</translation>
    </message>
    <message>
        <source>&amp;Small window</source>
        <translation>&amp;Petite fenêtre</translation>
    </message>
    <message>
        <source>&amp;Notifications by</source>
        <translation>&amp;Notifications par</translation>
    </message>
    <message>
        <source>Past the end you are reminded gently after 10 and 30 minutes, normally after 1, 3, 5, 10 and then every 10, firmly with a sound and at last the window too.</source>
        <translation>Après la fin, le rappel doux vient au bout de 10 et 30 minutes, le normal au bout de 1, 3, 5, 10 puis toutes les 10, l’insistant avec un son et pour finir la fenêtre.</translation>
    </message>
    <message>
        <source>Minutes past the end, rising from 0, each with sound or window if you like, such as 0, 2, 5 sound, 15 window, every 5.</source>
        <translation>Des minutes après la fin, croissantes à partir de 0, avec «&#xa0;sound&#xa0;» pour un son ou «&#xa0;window&#xa0;» pour la fenêtre si vous voulez, par exemple 0, 2, 5 sound, 15 window, every 5.</translation>
    </message>
    <message>
        <source>Reminders wait, and one tells you afterwards how it stands; the tray’s menu has it too.</source>
        <translation>Les rappels attendent, puis un seul vous dit où vous en êtes&#x202f;; c’est aussi dans le menu de l’icône.</translation>
    </message>
    <message>
        <source>So often a visit can be given more minutes; then a new box is offered.</source>
        <translation>Combien de fois une visite peut recevoir des minutes de plus&#x202f;; ensuite, un nouveau créneau est proposé.</translation>
    </message>
    <message>
        <source>Past the end, so long without a key or the pointer means that you have walked away.</source>
        <translation>Après la fin, un tel temps sans clavier ni souris veut dire que vous n’êtes plus là.</translation>
    </message>
    <message>
        <source>After so long a pause you are asked once whether the visit goes on.</source>
        <translation>Après une pause aussi longue, on vous demande une fois si la visite continue.</translation>
    </message>
    <message>
        <source>What you do before that hour belongs to the day before; changing the hour leaves old work where it is.</source>
        <translation>Ce que vous faites avant cette heure compte pour la veille&#x202f;; changer l’heure laisse le passé où il est.</translation>
    </message>
    <message>
        <source>Short visits are those up to 10 minutes; what waits is in the tray’s menu.</source>
        <translation>Une visite courte dure 10 minutes au plus&#x202f;; ce qui attend est dans le menu de l’icône.</translation>
    </message>
    <message>
        <source>A reflection that has waited so long lets itself go; its minutes stay.</source>
        <translation>Un bilan qui a attendu si longtemps s’efface de lui-même&#x202f;; les minutes restent.</translation>
    </message>
    <message>
        <source>A reflection opens unfolded; it also remembers how you left it last.</source>
        <translation>Un bilan s’ouvre déplié&#x202f;; il retient aussi comment vous l’avez laissé.</translation>
    </message>
    <message>
        <source>Which purposes and outcomes stand first where you choose one.</source>
        <translation>Les buts et les résultats proposés en premier quand vous en choisissez un.</translation>
    </message>
    <message>
        <source>Nothing you typed is shown in notifications, the tray, the session and the intention window; the tray’s menu has it too.</source>
        <translation>Rien de ce que vous avez écrit ne se voit dans les notifications, l’icône, la fenêtre de la visite et celle de l’intention&#x202f;; c’est aussi dans le menu de l’icône.</translation>
    </message>
    <message>
        <source>How long they stay hidden, once you have hidden them.</source>
        <translation>Combien de temps ils restent masqués, une fois que vous les avez masqués.</translation>
    </message>
    <message>
        <source>Your words are hidden too whenever you are not to be disturbed.</source>
        <translation>Vos mots sont masqués aussi tant qu’on ne doit pas vous déranger.</translation>
    </message>
    <message>
        <source>For all platforms together; you are told once when it is nearly used, and once when it is used up.</source>
        <translation>Pour toutes les plateformes ensemble&#x202f;; on vous le dit une fois quand il est presque atteint, et une fois quand il l’est.</translation>
    </message>
    <message>
        <source>While there is no budget, the week offers one made from your own figures.</source>
        <translation>Tant qu’il n’y a pas de budget, la semaine en propose un d’après vos propres chiffres.</translation>
    </message>
    <message>
        <source>On that day a notification reminds you of the week’s six questions.</source>
        <translation>Ce jour-là, une notification vous rappelle les six questions de la semaine.</translation>
    </message>
    <message>
        <source>The language of windows, tray and notifications.</source>
        <translation>La langue des fenêtres, de l’icône et des notifications.</translation>
    </message>
    <message>
        <source>Light or dark windows.</source>
        <translation>Des fenêtres claires ou sombres.</translation>
    </message>
    <message>
        <source>Sojourn comes up in the tray alone; your system keeps this, not the file.</source>
        <translation>Sojourn se lance alors sans ouvrir de fenêtre&#x202f;; c’est votre système qui le retient, et non le fichier.</translation>
    </message>
    <message>
        <source>It shows the time left, and stands in for the icon where there is no tray.</source>
        <translation>Elle montre le temps restant, et remplace l’icône là où il n’y a pas de zone de notification.</translation>
    </message>
    <message>
        <source>The way that is tried first; when it does not work, the others follow.</source>
        <translation>La voie essayée en premier&#x202f;; si elle ne fonctionne pas, les autres suivent.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Doux</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Insistant</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>Les miens</translation>
    </message>
    <message>
        <source>What works best here</source>
        <translation>Ce qui fonctionne le mieux ici</translation>
    </message>
    <message>
        <source>The desktop’s notifications</source>
        <translation>Les notifications du bureau</translation>
    </message>
    <message>
        <source>The desktop portal</source>
        <translation>Le portail du bureau</translation>
    </message>
    <message>
        <source>The plyer library</source>
        <translation>La bibliothèque plyer</translation>
    </message>
    <message>
        <source>A message of the tray icon</source>
        <translation>Un message de l’icône</translation>
    </message>
    <message>
        <source>The visit’s own window</source>
        <translation>La fenêtre de la visite</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>People and pleasure</source>
        <translation>Les relations et le plaisir</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>After each visit</source>
        <translation>Après chaque visite</translation>
    </message>
    <message>
        <source>Daily for short visits</source>
        <translation>Une fois par jour si courte</translation>
    </message>
    <message>
        <source>Only when I open it</source>
        <translation>Quand je l’ouvre</translation>
    </message>
    <message>
        <source>Until I show them</source>
        <translation>Jusqu’à ce que je les montre</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Pendant une heure</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claire</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Only without a tray</source>
        <translation>Seulement sans icône</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>No budget</source>
        <translation>Aucun budget</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <translation>Rétablir&#xa0;: %1</translation>
    </message>
    <message>
        <source>Back to “%1”</source>
        <translation>Revenir à «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>SettingUnits</name>
    <message>
        <source> min</source>
        <comment>behind a number</comment>
        <translation>&#xa0;min</translation>
    </message>
    <message>
        <source> min a week</source>
        <comment>behind a number</comment>
        <translation>&#xa0;min par semaine</translation>
    </message>
    <message numerus="yes">
        <source> day(s)</source>
        <comment>behind a number</comment>
        <translation>
            <numerusform>&#xa0;jour</numerusform>
            <numerusform>&#xa0;jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> time(s)</source>
        <comment>behind a number</comment>
        <translation>
            <numerusform>&#xa0;fois</numerusform>
            <numerusform>&#xa0;fois</numerusform>
        </translation>
    </message>
    <message>
        <source>on</source>
        <comment>a switch</comment>
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a switch</comment>
        <translation>désactivé</translation>
    </message>
</context>
<context>
    <name>SettingsFileWords</name>
    <message>
        <source>%1 is %2; %3 is expected, and the default is used.</source>
        <translation>%1 vaut %2&#x202f;; on attend %3, et la valeur par défaut compte.</translation>
    </message>
    <message>
        <source>%1 is no setting; it is left alone.</source>
        <translation>%1 n’est pas un réglage&#x202f;; on n’y touche pas.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The system did not take this (%1). Nothing has changed.</source>
        <translation>Le système ne l’a pas accepté (%1). Rien n’a changé.</translation>
    </message>
    <message>
        <source>The settings file cannot be written just now: it is read-only, or the disk is full. Nothing has changed.</source>
        <translation>Le fichier de réglages ne peut pas être écrit pour le moment&#xa0;: il est en lecture seule, ou le disque est plein. Rien n’a changé.</translation>
    </message>
    <message>
        <source>The settings file cannot be read and is left as it is. Put it right first; then this can be changed here.</source>
        <translation>Le fichier de réglages est illisible et reste tel quel. Corrigez-le d’abord&#x202f;; ceci pourra ensuite être changé ici.</translation>
    </message>
    <message>
        <source>Minutes that rise from 0 are expected, such as 0, 2, 5 sound, 15 window, every 5.</source>
        <translation>On attend des minutes croissantes à partir de 0, par exemple 0, 2, 5 sound, 15 window, every 5.</translation>
    </message>
    <message>
        <source>The file cannot be read; every setting has its default.</source>
        <translation>Le fichier est illisible&#x202f;; chaque réglage a sa valeur par défaut.</translation>
    </message>
    <message>
        <source>Line %1 cannot be read; until it is put right every setting has its default.</source>
        <translation>La ligne %1 est illisible&#x202f;; tant qu’elle n’est pas corrigée, chaque réglage a sa valeur par défaut.</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>un nombre entier de %1 à %2</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>une valeur parmi %1</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>a line of minutes that rise from 0</source>
        <translation>une suite de minutes croissantes à partir de 0</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>un texte entre guillemets</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Find a setting</source>
        <translation>Chercher un réglage</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Chercher</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Rubriques</translation>
    </message>
    <message>
        <source>Nothing like that here. Another word may find it.</source>
        <translation>Rien de tel ici. Un autre mot le trouvera peut-être.</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>&amp;Voir</translation>
    </message>
    <message>
        <source>Lis&amp;t of keys…</source>
        <translation>Raccourcis clavi&amp;er…</translation>
    </message>
    <message>
        <source>Lists what can be done by keyboard.</source>
        <translation>Énumère ce qui se fait au clavier.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>P&amp;urposes and outcomes…</source>
        <translation>Buts et &amp;résultats…</translation>
    </message>
    <message>
        <source>What there is to choose from</source>
        <translation>Ce qu’il y a à choisir</translation>
    </message>
    <message>
        <source>Purposes and outcomes of your own, and those you do not need.</source>
        <translation>Vos propres buts et résultats, et ceux dont vous n’avez pas besoin.</translation>
    </message>
    <message>
        <source>&amp;Platforms…</source>
        <translation>&amp;Plateformes…</translation>
    </message>
    <message>
        <source>Budget of one platform</source>
        <translation>Budget d’une plateforme</translation>
    </message>
    <message>
        <source>Each platform has a budget, a reason and an address of its own.</source>
        <translation>Chaque plateforme a son budget, sa raison et son adresse.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>Page de bienvenue</translation>
    </message>
    <message>
        <source>Where the icon is, a notification on trial, and whether Sojourn starts when you log in.</source>
        <translation>Où se trouve l’icône, une notification d’essai, et si Sojourn se lance à l’ouverture de votre session.</translation>
    </message>
    <message>
        <source>The settings file cannot be read.</source>
        <translation>Le fichier de réglages est illisible.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the settings file cannot be used.</source>
        <translation>
            <numerusform>%n ligne du fichier de réglages est inutilisable.</numerusform>
            <numerusform>%n lignes du fichier de réglages sont inutilisables.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) found</source>
        <translation>
            <numerusform>%n réglage trouvé</numerusform>
            <numerusform>%n réglages trouvés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings — Sojourn</source>
        <translation>Réglages — Sojourn</translation>
    </message>
</context>
<context>
    <name>ShortcutWords</name>
    <message>
        <source>In every window</source>
        <translation>Dans chaque fenêtre</translation>
    </message>
    <message>
        <source>Where something is filled in</source>
        <translation>Dans les formulaires</translation>
    </message>
    <message>
        <source>Where outcomes are counted</source>
        <translation>Là où l’on compte ce qui en sort</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Reflection</source>
        <translation>Bilan</translation>
    </message>
    <message>
        <source>Reflections, next steps, backups</source>
        <translation>Bilans, prochaines étapes, sauvegardes</translation>
    </message>
    <message>
        <source>History, settings</source>
        <translation>Historique, réglages</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>%1 and the underlined letter</source>
        <translation>%1 et la lettre soulignée</translation>
    </message>
    <message>
        <source>0 to 9</source>
        <translation>0 à 9</translation>
    </message>
    <message>
        <source>1 to %1</source>
        <translation>1 à %1</translation>
    </message>
    <message>
        <source>The underlined letter</source>
        <translation>La lettre soulignée</translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation>Afficher ces raccourcis</translation>
    </message>
    <message>
        <source>Close the window; a visit goes on</source>
        <translation>Fermer la fenêtre&#x202f;; une visite continue</translation>
    </message>
    <message>
        <source>Close the window, or let a question go</source>
        <translation>Fermer la fenêtre, ou laisser une question</translation>
    </message>
    <message>
        <source>Press the button, or go to the field, that has it</source>
        <translation>Appuyer sur le bouton ou aller au champ qui la porte</translation>
    </message>
    <message>
        <source>Go on to the next field, or back</source>
        <translation>Passer au champ suivant, ou revenir</translation>
    </message>
    <message>
        <source>Start, or save, from any field</source>
        <translation>Commencer ou enregistrer, depuis n’importe quel champ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Choose what to count</source>
        <translation>Choisir ce que l’on compte</translation>
    </message>
    <message>
        <source>Count one more, or one less</source>
        <translation>Compter un de plus, ou un de moins</translation>
    </message>
    <message>
        <source>Set the number</source>
        <translation>Fixer le nombre</translation>
    </message>
    <message>
        <source>Set it to none</source>
        <translation>Remettre à zéro</translation>
    </message>
    <message>
        <source>Say what 5 more minutes were for</source>
        <translation>Dire à quoi ont servi 5 minutes de plus</translation>
    </message>
    <message>
        <source>Give the answer</source>
        <translation>Donner la réponse</translation>
    </message>
    <message>
        <source>Go from line to line</source>
        <translation>Aller de ligne en ligne</translation>
    </message>
    <message>
        <source>Start the next step, or restore the backup</source>
        <translation>Commencer l’étape, ou restaurer la sauvegarde</translation>
    </message>
    <message>
        <source>Count what came of the visit</source>
        <translation>Compter ce qui est sorti de la visite</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Go from the search to what was found</source>
        <translation>Passer de la recherche à ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>Ouvrir la visite</translation>
    </message>
    <message>
        <source>Delete the visit</source>
        <translation>Supprimer la visite</translation>
    </message>
    <message>
        <source>Go to the latest visit</source>
        <translation>Aller à la visite la plus récente</translation>
    </message>
    <message>
        <source>Go to the end of the list</source>
        <translation>Aller à la fin de la liste</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Annuler la dernière modification</translation>
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
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>Go from bar to bar in the chart</source>
        <translation>Aller de barre en barre dans le graphique</translation>
    </message>
    <message>
        <source>List the visits of the day, or open the week</source>
        <translation>Lister les visites du jour, ou ouvrir la semaine</translation>
    </message>
    <message>
        <source>Copy the week as text</source>
        <translation>Copier la semaine sous forme de texte</translation>
    </message>
    <message>
        <source>Save the chart as a picture</source>
        <translation>Enregistrer le graphique comme image</translation>
    </message>
    <message>
        <source>Print the week</source>
        <translation>Imprimer la semaine</translation>
    </message>
</context>
<context>
    <name>SmallWindow</name>
    <message>
        <source>Sojourn</source>
        <translation>Sojourn</translation>
    </message>
    <message>
        <source>This window stays because you chose so. Closing it only minimises it.</source>
        <translation>Cette fenêtre reste parce que vous l’avez choisi. La fermer ne fait que la réduire.</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons, so Sojourn lives in this window. Closing it only minimises it.</source>
        <translation>Ce bureau n’a pas de zone de notification&#xa0;: Sojourn reste donc dans cette fenêtre. La fermer ne fait que la réduire.</translation>
    </message>
</context>
<context>
    <name>Stance</name>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>On trial</source>
        <translation>À l’essai</translation>
    </message>
    <message>
        <source>Cutting back</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Quittée</translation>
    </message>
</context>
<context>
    <name>StoppedQuestion</name>
    <message>
        <source>When the box en&amp;ded (%1)</source>
        <translation>À la fin du &amp;créneau (%1)</translation>
    </message>
    <message>
        <source>A&amp;t…</source>
        <translation>À une autre &amp;heure…</translation>
    </message>
    <message>
        <source>Time you stopped</source>
        <translation>Heure à laquelle vous avez arrêté</translation>
    </message>
    <message>
        <source>Ended by itself at %1. When did you really stop?</source>
        <translation>Terminée d’elle-même à %1. Quand avez-vous vraiment arrêté&#x202f;?</translation>
    </message>
    <message>
        <source>When did you stop?</source>
        <translation>Quand avez-vous arrêté&#x202f;?</translation>
    </message>
    <message>
        <source>&amp;When it ended (%1)</source>
        <translation>À sa f&amp;in (%1)</translation>
    </message>
    <message>
        <source>When I &amp;wrapped up (%1)</source>
        <translation>Quand j’a&amp;i terminé (%1)</translation>
    </message>
</context>
<context>
    <name>SwitchButton</name>
    <message>
        <source>Switch plat&amp;form</source>
        <translation>&amp;Changer de plateforme</translation>
    </message>
    <message>
        <source>&amp;Another…</source>
        <translation>&amp;Autre…</translation>
    </message>
</context>
<context>
    <name>TableWords</name>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Minutes after the end of the box</source>
        <translation>Minutes après la fin du créneau</translation>
    </message>
    <message>
        <source>Minutes before the intention</source>
        <translation>Minutes avant l’intention</translation>
    </message>
</context>
<context>
    <name>TakeAlong</name>
    <message>
        <source>Ta&amp;ke along</source>
        <translation>&amp;Emporter</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Copier en texte</translation>
    </message>
    <message>
        <source>Copy as &amp;table</source>
        <translation>Copier en &amp;tableau</translation>
    </message>
    <message>
        <source>Save as &amp;picture…</source>
        <translation>Enregistrer en &amp;image…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>Im&amp;primer…</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>Enregistrer en image</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>Dessins (*.svg)</translation>
    </message>
</context>
<context>
    <name>TimeAndDay</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Time it began</source>
        <translation>Heure de début</translation>
    </message>
</context>
<context>
    <name>TrayWords</name>
    <message numerus="yes">
        <source>&amp;Reflect on %n visit(s)…</source>
        <translation>
            <numerusform>&amp;Bilan de %n visite…</numerusform>
            <numerusform>&amp;Bilan de %n visites…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;This week…</source>
        <translation>Cette semai&amp;ne…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Start a visit…</source>
        <translation>&amp;Commencer une visite…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>&amp;Session… (%1)</source>
        <translation>Visite en &amp;cours… (%1)</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>H&amp;istorique…</translation>
    </message>
    <message>
        <source>Bac&amp;kups…</source>
        <translation>Sauve&amp;gardes…</translation>
    </message>
    <message>
        <source>Do not &amp;disturb</source>
        <translation>Ne pas &amp;déranger</translation>
    </message>
    <message>
        <source>H&amp;ide my words</source>
        <translation>Masq&amp;uer mes mots</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>Réglag&amp;es…</translation>
    </message>
    <message>
        <source>&amp;Wrap up</source>
        <translation>&amp;Terminer</translation>
    </message>
    <message>
        <source>5 &amp;more minutes</source>
        <translation>5 &amp;minutes de plus</translation>
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
        <source>Switch p&amp;latform</source>
        <translation>Changer de p&amp;lateforme</translation>
    </message>
    <message>
        <source>New &amp;box…</source>
        <translation>Nou&amp;veau créneau…</translation>
    </message>
    <message>
        <source>Recent %1</source>
        <translation>Récente %1</translation>
    </message>
    <message>
        <source>S&amp;omething came of it…</source>
        <translation>Il en est s&amp;orti quelque chose…</translation>
    </message>
    <message>
        <source>&amp;Add a past visit…</source>
        <translation>&amp;Ajouter une visite passée…</translation>
    </message>
    <message>
        <source>Ne&amp;xt steps (%1)…</source>
        <translation>Proc&amp;haines étapes (%1)…</translation>
    </message>
    <message>
        <source>person %1</source>
        <translation>la personne %1</translation>
    </message>
    <message>
        <source>Get back to %1</source>
        <translation>Reprendre contact avec %1</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fait</translation>
    </message>
    <message>
        <source>Sojourn: no visit is on</source>
        <translation>Sojourn&#xa0;: aucune visite en cours</translation>
    </message>
    <message>
        <source>Sojourn: %1</source>
        <translation>Sojourn&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>paused since %1, %2</source>
        <translation>en pause depuis %1, %2</translation>
    </message>
    <message>
        <source>paused, %1</source>
        <translation>en pause, %1</translation>
    </message>
    <message>
        <source>Platform %1</source>
        <translation>Plateforme %1</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>A notification is on its way. Did it come?</source>
        <translation>Une notification est en route. Est-elle arrivée&#x202f;?</translation>
    </message>
    <message>
        <source>Here is one more, sent another way. Did this one come?</source>
        <translation>En voici une autre, envoyée autrement. Celle-ci est-elle arrivée&#x202f;?</translation>
    </message>
    <message>
        <source>Good. That is how the end of a visit will be told to you.</source>
        <translation>Bien. C’est ainsi que la fin d’une visite vous sera annoncée.</translation>
    </message>
    <message>
        <source>There is no other way here. At the end of a visit its own window will come up and leave you the focus; the icon turns too. If this desktop holds notifications back, let them through and send another.</source>
        <translation>Il n’y a pas d’autre moyen ici. À la fin d’une visite, sa propre fenêtre apparaîtra sans interrompre votre frappe&#x202f;; l’icône changera aussi. Si ce bureau retient les notifications, laissez-les passer et envoyez-en une autre.</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Trouble — Sojourn</source>
        <translation>Problème — Sojourn</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Your journal was written by a newer Sojourn</source>
        <translation>Votre journal vient d’une version plus récente de Sojourn</translation>
    </message>
    <message>
        <source>Nothing was changed. It is of format %1, and this Sojourn reads formats up to %2. Install the newer version, then start again.</source>
        <translation>Rien n’a été modifié. Il est au format %1, et ce Sojourn lit les formats jusqu’à %2. Installez la version plus récente, puis relancez Sojourn.</translation>
    </message>
    <message>
        <source>It could not be recovered and was left as it is. Check that the disk is not full, then start again; copies lie in the folder “backups” beside it.</source>
        <translation>Il n’a pas pu être rétabli et a été laissé tel quel. Vérifiez que le disque n’est pas plein, puis relancez Sojourn&#x202f;; des copies se trouvent dans le dossier «&#xa0;backups&#xa0;» à côté.</translation>
    </message>
    <message>
        <source>Sojourn cannot start</source>
        <translation>Sojourn ne peut pas démarrer</translation>
    </message>
    <message>
        <source>Something unforeseen came up; your journal stays where it is. Start again; if this window returns, the file below says more.</source>
        <translation>Quelque chose d’imprévu s’est produit&#x202f;; votre journal reste où il est. Relancez Sojourn&#x202f;; si cette fenêtre revient, le fichier ci-dessous en dit plus.</translation>
    </message>
    <message>
        <source>Your journal cannot be read</source>
        <translation>Votre journal est illisible</translation>
    </message>
    <message>
        <source>Your journal cannot be opened</source>
        <translation>Votre journal ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>Nothing was changed. Check that its folder is yours and that the disk is not full, then start again.</source>
        <translation>Rien n’a été modifié. Vérifiez que son dossier vous appartient et que le disque n’est pas plein, puis relancez Sojourn.</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>En partie</translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation>Pas cette fois</translation>
    </message>
    <message>
        <source>Something else, on purpose</source>
        <translation>Autre chose, par choix</translation>
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
        <translation>&amp;Autre chose, par choix</translation>
    </message>
</context>
<context>
    <name>VisitSearch</name>
    <message>
        <source>A word of it, the place or a name</source>
        <translation>Un mot, l’endroit ou un nom</translation>
    </message>
    <message>
        <source>Visits found</source>
        <translation>Visites trouvées</translation>
    </message>
    <message>
        <source>No visit has that text.</source>
        <translation>Aucune visite ne contient ce texte.</translation>
    </message>
    <message>
        <source>Not from a visi&amp;t</source>
        <translation>D’aucune visi&amp;te</translation>
    </message>
    <message>
        <source>&amp;Find it</source>
        <translation>&amp;La chercher</translation>
    </message>
    <message>
        <source>It grew from: %1</source>
        <translation>Visite d’origine&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>VisitSection</name>
    <message>
        <source>How the visits went</source>
        <translation>Comment les visites se sont passées</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Reflect on %n visit(s)…</source>
        <translation>
            <numerusform>Faire le &amp;bilan de %n visite…</numerusform>
            <numerusform>Faire le &amp;bilan de %n visites…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitTold</name>
    <message>
        <source>Close %1 first; this can wait.</source>
        <translation>Fermez d’abord %1&#x202f;; ceci peut attendre.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>%1 of it over</source>
        <translation>dont %1 de dépassement</translation>
    </message>
    <message>
        <source>ended by itself</source>
        <translation>terminée d’elle-même</translation>
    </message>
</context>
<context>
    <name>Way</name>
    <message>
        <source>Given</source>
        <translation>Donné</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
</context>
<context>
    <name>WeekChart</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>before the intention</source>
        <translation>avant l’intention</translation>
    </message>
    <message>
        <source>after the end of the box</source>
        <translation>après la fin du créneau</translation>
    </message>
    <message>
        <source>from an earlier visit</source>
        <translation>d’une visite précédente</translation>
    </message>
</context>
<context>
    <name>WeekWindow</name>
    <message>
        <source>Week — Sojourn</source>
        <translation>Semaine — Sojourn</translation>
    </message>
    <message>
        <source>What each platform brought</source>
        <translation>Ce que chaque plateforme a apporté</translation>
    </message>
    <message>
        <source>Look back: si&amp;x questions</source>
        <translation>Faire le point&#xa0;: si&amp;x questions</translation>
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
        <translation>%1&#xa0;: %2&#x202f;; %3.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>the week</comment>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 of %2 came after the end of the box.</source>
        <translation>Dont %1 sur %2 après la fin du créneau.</translation>
    </message>
    <message>
        <source>Counted in: %1 before the intention.</source>
        <translation>Y compris %1 avant l’intention.</translation>
    </message>
    <message>
        <source>From an earlier visit: %1.</source>
        <translation>D’une visite précédente&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>You turned %n visit(s) down.</source>
        <translation>
            <numerusform>Vous avez renoncé à %n visite.</numerusform>
            <numerusform>Vous avez renoncé à %n visites.</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between facts</comment>
        <translation>&#x202f;; </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n visit(s)</source>
        <comment>time</comment>
        <translation>
            <numerusform>%1 en %n visite</numerusform>
            <numerusform>%1 en %n visites</numerusform>
        </translation>
    </message>
    <message>
        <source>Budget of %2 used, and %1 more</source>
        <translation>Budget de %2 dépassé de %1</translation>
    </message>
    <message>
        <source>%1 left of the budget of %2</source>
        <translation>Il reste %1 sur le budget de %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a platform, its facts</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1. %2: %3</source>
        <comment>a platform; what is said of it, and why</comment>
        <translation>%1. %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>Jour après jour</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>Plateformes</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Leçons</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Prochaines étapes</translation>
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
        <translation>l’essentiel sur %1</translation>
    </message>
    <message numerus="yes">
        <source>You gave %n time(s)</source>
        <translation>
            <numerusform>Vous avez donné %n fois</numerusform>
            <numerusform>Vous avez donné %n fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>received %n time(s)</source>
        <translation>
            <numerusform>reçu %n fois</numerusform>
            <numerusform>reçu %n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2.</source>
        <comment>gave, received</comment>
        <translation>%1 et %2.</translation>
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
            <numerusform>autre chose, par choix, dans %n</numerusform>
            <numerusform>autre chose, par choix, dans %n</numerusform>
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
</context>
<context>
    <name>WelcomeWindow</name>
    <message>
        <source>Welcome — Sojourn</source>
        <translation>Bienvenue — Sojourn</translation>
    </message>
    <message>
        <source>Where do you go?</source>
        <translation>Où allez-vous&#x202f;?</translation>
    </message>
    <message>
        <source>What for, mostly?</source>
        <translation>Surtout pour quoi&#x202f;?</translation>
    </message>
    <message>
        <source>&amp;Work</source>
        <translation>&amp;Le travail</translation>
    </message>
    <message>
        <source>&amp;People and pleasure</source>
        <translation>Les relations et le &amp;plaisir</translation>
    </message>
    <message>
        <source>&amp;Both</source>
        <translation>Les &amp;deux</translation>
    </message>
    <message>
        <source>Start Sojourn when I &amp;log in</source>
        <translation>Lancer Sojourn à l’ouverture de ma &amp;session</translation>
    </message>
    <message>
        <source>Already yours: %1</source>
        <translation>Déjà à vous&#xa0;: %1</translation>
    </message>
    <message>
        <source>It sets what is offered first, and nothing else.</source>
        <translation>Cela décide de ce qui est proposé en premier, et de rien d’autre.</translation>
    </message>
    <message>
        <source>Where you find it</source>
        <translation>Où le trouver</translation>
    </message>
    <message>
        <source>Nothing here is for ever: all of it can be changed later.</source>
        <translation>Rien ici n’est définitif&#xa0;: tout peut être changé plus tard.</translation>
    </message>
    <message>
        <source>Welcome to Sojourn</source>
        <translation>Bienvenue dans Sojourn</translation>
    </message>
    <message>
        <source>A visit to social media becomes a stay of your choice: you say what you came for, hear when the time is over, and keep what came of it.</source>
        <translation>Une visite sur les réseaux sociaux devient un séjour choisi&#xa0;: vous dites ce que vous venez y faire, apprenez quand le temps est écoulé, et gardez ce qui en est sorti.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>Pass&amp;er</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminer</translation>
    </message>
    <message>
        <source>Start a &amp;visit…</source>
        <translation>Commencer une &amp;visite…</translation>
    </message>
    <message>
        <source>Start my first &amp;visit</source>
        <translation>Commencer ma première &amp;visite</translation>
    </message>
    <message>
        <source>The system did not take this (%1). Everything else can go on.</source>
        <translation>Le système ne l’a pas accepté (%1). Tout le reste peut continuer.</translation>
    </message>
</context>
<context>
    <name>WhatCame</name>
    <message>
        <source>This is ne&amp;xt</source>
        <translation>C’est la s&amp;uite</translation>
    </message>
    <message>
        <source>What &amp;came of it, or what next?</source>
        <translation>&amp;Qu’en est-il sorti, ou quelle est la suite&#x202f;?</translation>
    </message>
</context>
<context>
    <name>WhyHere</name>
    <message>
        <source>Asked once, and kept under Platforms</source>
        <translation>Demandé une seule fois, et gardé dans «&#xa0;Plateformes&#xa0;»</translation>
    </message>
    <message>
        <source>What brin&amp;gs you to %1?</source>
        <translation>Pourquoi alle&amp;z-vous sur %1&#x202f;?</translation>
    </message>
</context>
<context>
    <name>Wishes</name>
    <message>
        <source>Wrap up?</source>
        <translation>Terminer&#x202f;?</translation>
    </message>
</context>
<context>
    <name>WordlessOutcome</name>
    <message>
        <source>Given %1</source>
        <translation>Donné %1</translation>
    </message>
    <message>
        <source>Received %1</source>
        <translation>Reçu %1</translation>
    </message>
    <message>
        <source>Other %1</source>
        <translation>Autre %1</translation>
    </message>
</context>
</TS>
