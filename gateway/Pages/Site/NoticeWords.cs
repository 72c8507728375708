using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Site;

/// <summary>What a municipality is told of, and where it leads.</summary>
internal static class NoticeWords
{
    /// <summary>Each kind has a row.</summary>
    public static IReadOnlyDictionary<NoticeKind, (Word What, string Page)> All { get; } =
        new Dictionary<NoticeKind, (Word, string)>
        {
            [NoticeKind.MergeProposed] = (
                new(
                    "Een andere gemeente stelt voor om een behoefte samen te voegen met die van u",
                    "Another municipality proposes to merge a need with yours"
                ),
                "behoeften"
            ),
            [NoticeKind.NeedsMerged] = (
                new("Een behoefte die u deelt, is samengevoegd met een andere", "A need that you share was merged with another"),
                "behoeften"
            ),
            [NoticeKind.MergeUndone] = (
                new("Een behoefte die u deelt, staat weer apart", "A need that you share stands by itself again"),
                "behoeften"
            ),
            [NoticeKind.NeedWithdrawn] = (
                new("Een behoefte die u deelt, is ingetrokken", "A need that you share was withdrawn"),
                "behoeften"
            ),
            [NoticeKind.NeedCommented] = (
                new("Een partner heeft gereageerd op uw behoefte", "A partner commented on your need"),
                "behoeften"
            ),
            [NoticeKind.InitiativeStarted] = (
                new("Uit een behoefte die u deelt, kwam een initiatief", "An initiative grew out of a need that you share"),
                "initiatieven"
            ),
            [NoticeKind.OwnerInvited] = (
                new("U bent gevraagd om mede-eigenaar van een initiatief te worden", "You are invited to co-own an initiative"),
                "initiatieven"
            ),
            [NoticeKind.LeadOffered] = (
                new("U bent gevraagd om een initiatief te trekken", "You are offered to lead an initiative"),
                "initiatieven"
            ),
            [NoticeKind.AdoptionCalled] = (
                new("U bent opgeroepen om een voorziening te gebruiken", "You are called to use a facility"),
                "voorzieningen"
            ),
            [NoticeKind.QuestionAnswered] = (
                new("Een gemeente heeft geantwoord op uw vraag", "A municipality answered your question"),
                "vragen"
            ),
            [NoticeKind.ProcurementMoved] = (
                new(
                    "Een gezamenlijke inkoop is een stap verder, of de dagen zijn anders",
                    "A joint procurement took a step, or its days changed"
                ),
                "voorzieningen/inkoop"
            ),
            [NoticeKind.EntryMomentNear] = (
                new(
                    "Binnenkort is de laatste dag om mee te doen met een gezamenlijke inkoop",
                    "The last day to join a joint procurement is near"
                ),
                "voorzieningen/inkoop"
            ),
        };

    /// <summary>The page of what it is about; where only those concerned may know that, the front page, where it waits for them.</summary>
    public static string PathOf(NoticeView notice) => notice.SubjectId is { } id ? $"/{All[notice.Kind].Page}/{id}" : "/";

    extension(Words)
    {
        /// <summary>What a municipality is told.</summary>
        public static Word Of(NoticeKind kind) => All[kind].What;
    }
}
