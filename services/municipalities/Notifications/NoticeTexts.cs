using Samen.Contracts.Initiatives;
using Samen.Mail;

namespace Samen.Municipalities;

/// <summary>What the mail of each notice says, and to which page it leads. Who gets it, the fact says.</summary>
internal static class NoticeTexts
{
    private static readonly IReadOnlyDictionary<NoticeKind, (string Subject, string Text, string Page)> Texts = new Dictionary<
        NoticeKind,
        (string, string, string)
    >
    {
        [NoticeKind.MergeProposed] = (
            "Voorstel om behoeften samen te voegen",
            "Een andere gemeente stelt voor om een behoefte samen te voegen met die van u. Uw gemeente beslist.",
            "behoeften"
        ),
        [NoticeKind.NeedsMerged] = (
            "Behoeften zijn samengevoegd",
            "Een behoefte die uw gemeente deelt, is samengevoegd met een andere. Uw gemeente telt één keer mee.",
            "behoeften"
        ),
        [NoticeKind.MergeUndone] = (
            "Behoeften staan weer apart",
            "Het samenvoegen van een behoefte die uw gemeente deelt, is ongedaan gemaakt.",
            "behoeften"
        ),
        [NoticeKind.NeedWithdrawn] = (
            "Behoefte ingetrokken",
            "Een behoefte die uw gemeente deelt, is ingetrokken. De reden staat erbij.",
            "behoeften"
        ),
        [NoticeKind.NeedCommented] = (
            "Reactie op uw behoefte",
            "Een ketenpartner of leverancier heeft gereageerd op de behoefte van uw gemeente.",
            "behoeften"
        ),
        [NoticeKind.InitiativeStarted] = (
            "Nieuw initiatief",
            "Uit een behoefte die uw gemeente deelt, is een initiatief gegroeid. Het is ingediend bij de Taskforce.",
            "initiatieven"
        ),
        [NoticeKind.OwnerInvited] = (
            "Uitnodiging om eigenaar te worden",
            "Uw gemeente is uitgenodigd om mede-eigenaar te worden van een initiatief. Meld u aan om te zien welk, en antwoord daar.",
            "initiatieven"
        ),
        [NoticeKind.LeadOffered] = (
            "Vraag om een initiatief te trekken",
            "Uw gemeente is gevraagd om een initiatief te gaan trekken. Meld u aan om te zien welk, en antwoord daar.",
            "initiatieven"
        ),
        [NoticeKind.AdoptionCalled] = (
            "Oproep om een voorziening te gebruiken",
            "Uw gemeente is opgeroepen om een gezamenlijke voorziening te gebruiken. Laat weten wat u doet.",
            "voorzieningen"
        ),
        [NoticeKind.QuestionAnswered] = (
            "Antwoord op uw vraag",
            "Een gemeente heeft geantwoord op een vraag van uw gemeente, of hulp aangeboden.",
            "vragen"
        ),
        [NoticeKind.ProcurementMoved] = (
            "Gezamenlijke inkoop",
            "Een gezamenlijke inkoop waar uw gemeente aan meedoet of over nadenkt, is een stap verder, of de dagen zijn anders.",
            "voorzieningen/inkoop"
        ),
        [NoticeKind.EntryMomentNear] = (
            "Meedoen met gezamenlijke inkoop kan nog even",
            "Uw gemeente denkt na over een voorziening die gemeenten samen inkopen. Binnenkort is de laatste dag om mee te doen.",
            "voorzieningen/inkoop"
        ),
    };

    public static MailText Of(Notice notice)
    {
        var (subject, text, page) = Texts[notice.Kind];
        return new MailText(
            notice.Title is { } title ? $"{subject}: {title}" : subject,
            notice.Title is { } about ? $"{text}\nHet gaat over \"{about}\"." : text,
            notice.SubjectId is { } id ? $"/{page}/{id}" : $"/{page}"
        );
    }
}
