namespace Samen.Gateway.Pages.Assemblies;

/// <summary>What is said after the forms of assemblies and agenda items.</summary>
internal static class AssemblyConfirmations
{
    public static IReadOnlyDictionary<string, (string Nl, string En)> Texts { get; } =
        new Dictionary<string, (string Nl, string En)>
        {
            ["bijeengeroepen"] = ("De vergadering is bijeengeroepen.", "Assembly convened"),
            ["afgelast"] = ("De vergadering is afgelast; de punten zijn aangehouden.", "Assembly cancelled. Its items are held over."),
            ["vergadering-gewijzigd"] = (
                "De vergadering is gewijzigd; de termijnen zijn opnieuw geteld.",
                "Assembly changed. The deadlines have been recalculated."
            ),
            ["geplaatst"] = ("Het punt staat op de agenda.", "Item placed on the agenda"),
            ["geopend"] = ("De stemming is geopend. De stemgewichten liggen vast.", "Vote opened. The vote weights can no longer change."),
            ["gestemd"] = (
                "De stem van uw gemeente is vastgelegd. U kunt haar vervangen tot de stemming sluit.",
                "Your municipality's ballot has been recorded. You can replace it until the vote closes."
            ),
            ["voorgesteld"] = (
                "Het voorstel is vastgelegd. Iemand anders moet het nu bevestigen.",
                "Proposal recorded. Someone else must confirm it now."
            ),
            ["teruggenomen"] = ("Het voorstel is ingetrokken.", "Proposal withdrawn"),
            ["gesloten"] = ("De stemming is gesloten; de uitslag is bekend.", "Vote closed. The result is known."),
            ["opening-ongedaan"] = (
                "De opening is ongedaan gemaakt. Het punt staat weer op de agenda.",
                "Opening annulled. The item is on the agenda again."
            ),
            ["besluit-ongedaan"] = (
                "Het besluit is ongedaan gemaakt, met alles wat eruit volgde.",
                "Decision annulled, with everything that followed from it"
            ),
            ["amendement"] = ("Het amendement is ingediend.", "Amendment submitted"),
            ["behandeld"] = ("Het is vastgelegd.", "Recorded"),
            ["bekendgemaakt"] = ("Het besluit is bekendgemaakt.", "Decision declared"),
            ["opgesteld"] = ("Het punt is opgesteld.", "Item drafted"),
            ["kaart"] = ("De stemkaart is in gebruik. U kunt nu stemmen.", "Voting card activated. You can now vote."),
        };
}
