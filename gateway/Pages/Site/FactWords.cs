namespace Samen.Gateway.Pages.Site;

/// <summary>The words of the history of a thing.</summary>
internal static class FactWords
{
    private static readonly Dictionary<string, Word> Types = new()
    {
        ["adoption-recorded"] = new("Stap met een voorziening vastgelegd", "Step with a facility recorded"),
        ["adoption-taken-back"] = new("Stap met een voorziening teruggenomen", "Step with a facility taken back"),
        ["answer-accepted"] = new("Antwoord gekozen dat hielp", "Answer that helped chosen"),
        ["answer-withdrawn"] = new("Antwoord ingetrokken", "Answer withdrawn"),
        ["asked-role-closed"] = new("Gevraagde rol gesloten", "Asked role closed"),
        ["asked-role-revised"] = new("Gevraagde rol gewijzigd", "Asked role changed"),
        ["assembly-cancelled"] = new("Vergadering afgelast", "Assembly cancelled"),
        ["assembly-convened"] = new("Vergadering bijeengeroepen", "Assembly convened"),
        ["assembly-revised"] = new("Vergadering gewijzigd", "Assembly changed"),
        ["cosignature-taken-back"] = new("Handtekening teruggenomen", "Signature taken back"),
        ["gate-advised"] = new("Advies over een beslismoment", "Advice on a gate"),
        ["gate-asked"] = new("Besluit gevraagd", "Gate asked"),
        ["gate-condition-settled"] = new("Voorwaarde bijgewerkt", "Condition updated"),
        ["gate-decided"] = new("Besluit genomen bij een beslismoment", "Decided at a gate"),
        ["gate-decision-annulled"] = new("Besluit bij een beslismoment ongedaan gemaakt", "Gate decision annulled"),
        ["gate-reacted"] = new("Gereageerd op een besluit", "Reaction to a gate decision given"),
        ["gate-withdrawn"] = new("Beslismoment ingetrokken", "Gate withdrawn"),
        ["hours-confirmation-taken-back"] = new("Bevestiging van uren teruggenomen", "Confirmation of hours taken back"),
        ["hours-confirmed"] = new("Gewerkte uren bevestigd", "Worked hours confirmed"),
        ["hours-delivered"] = new("Gewerkte uren vastgelegd", "Worked hours recorded"),
        ["hours-disputed"] = new("Gewerkte uren betwist", "Worked hours disputed"),
        ["inhabitants-recorded"] = new("Inwoners vastgelegd", "Inhabitants recorded"),
        ["initiative-adopted"] = new("Initiatief aangenomen", "Initiative adopted"),
        ["initiative-decision-annulled"] = new("Besluit over het initiatief ongedaan gemaakt", "Decision on the initiative annulled"),
        ["initiative-declined"] = new("Initiatief afgewezen door de Taskforce", "Initiative declined by the Taskforce"),
        ["initiative-endorsed"] = new("Initiatief onderschreven door de Taskforce", "Initiative endorsed by the Taskforce"),
        ["initiative-phase-changed"] = new("Initiatief in een andere fase", "Initiative in another phase"),
        ["initiative-rejected"] = new("Initiatief verworpen", "Initiative rejected"),
        ["initiative-returned"] = new("Initiatief teruggegeven door de Taskforce", "Initiative returned by the Taskforce"),
        ["initiative-revised"] = new("Initiatief gewijzigd", "Initiative revised"),
        ["initiative-started"] = new("Initiatief gestart", "Initiative started"),
        ["initiative-submitted"] = new("Initiatief ingediend bij de Taskforce", "Initiative submitted to the Taskforce"),
        ["item-amended"] = new("Punt geamendeerd", "Item amended"),
        ["item-closed"] = new("Stemming gesloten", "Vote closed"),
        ["item-closing-annulled"] = new("Besluit ongedaan gemaakt", "Decision annulled"),
        ["item-co-submitted"] = new("Indieners gewijzigd", "Submitters changed"),
        ["item-drafted"] = new("Punt opgesteld", "Item drafted"),
        ["item-held"] = new("Punt aangehouden", "Item held over"),
        ["item-opened"] = new("Stemming geopend", "Vote opened"),
        ["item-opening-annulled"] = new("Opening van de stemming ongedaan gemaakt", "Opening of the vote annulled"),
        ["item-placed"] = new("Op een agenda geplaatst", "Placed on an agenda"),
        ["item-proposed"] = new("Punt voorgesteld", "Item proposed"),
        ["item-ratification-annulled"] = new("Bekrachtiging ongedaan gemaakt", "Ratification annulled"),
        ["item-ratified"] = new("Punt bekrachtigd", "Item ratified"),
        ["item-split"] = new("Punt gesplitst", "Item split"),
        ["item-withdrawn"] = new("Punt ingetrokken", "Item withdrawn"),
        ["motion-assigned"] = new("Motie toegewezen", "Motion assigned"),
        ["motion-due"] = new("Motie moet zijn uitgevoerd", "Motion due"),
        ["motion-settled"] = new("Motie afgedaan", "Motion settled"),
        ["municipalities-reorganised"] = new("Herindeling ingegaan", "Reorganisation took effect"),
        ["municipality-registered"] = new("Gemeente ingeschreven", "Municipality registered"),
        ["need-comment-removed"] = new("Reactie verwijderd", "Comment removed"),
        ["need-comment-withdrawn"] = new("Reactie ingetrokken", "Comment withdrawn"),
        ["need-commented"] = new("Op de behoefte gereageerd", "Need commented on"),
        ["need-cosigned"] = new("Behoefte mede ondertekend", "Need co-signed"),
        ["need-merge-proposed"] = new("Samenvoegen voorgesteld", "Merge proposed"),
        ["need-merge-refused"] = new("Samenvoegen afgewezen", "Merge refused"),
        ["need-merge-undone"] = new("Samenvoegen ongedaan gemaakt", "Merge undone"),
        ["need-recorded"] = new("Behoefte vastgelegd", "Need recorded"),
        ["need-reopened"] = new("Behoefte heropend", "Need reopened"),
        ["need-revised"] = new("Behoefte gewijzigd", "Need changed"),
        ["need-withdrawn"] = new("Behoefte ingetrokken", "Need withdrawn"),
        ["needs-merged"] = new("Behoeften samengevoegd", "Needs merged"),
        ["pledge-accepted"] = new("Toezegging aanvaard", "Pledge accepted"),
        ["pledge-declined"] = new("Toezegging afgewezen", "Pledge declined"),
        ["pledge-ended"] = new("Toezegging beëindigd", "Pledge ended"),
        ["pledge-made"] = new("Uren toegezegd", "Hours pledged"),
        ["pledge-taken-back"] = new("Toezegging teruggenomen", "Pledge taken back"),
        ["question-answered"] = new("Antwoord of aanbod gegeven", "Answer or offer given"),
        ["question-asked"] = new("Vraag gesteld", "Question asked"),
        ["question-closed"] = new("Vraag gesloten", "Question closed"),
        ["question-sharing-changed"] = new("Vragende gemeenten gewijzigd", "Asking municipalities changed"),
        ["question-withdrawn"] = new("Vraag ingetrokken", "Question withdrawn"),
        ["role-asked"] = new("Rol gevraagd", "Role asked"),
        ["term-announced"] = new("Termijn aangekondigd", "Term announced"),
    };

    extension(Words)
    {
        /// <summary>What happened, by the wire name of the fact; the middle of it where the fact has no words.</summary>
        public static Word OfFact(string type)
        {
            var name = type.Split('.') is [.., var middle, _] ? middle : type;
            return Types.TryGetValue(name, out var word) ? word : new(name, name);
        }
    }
}
