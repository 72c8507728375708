namespace Samen.Gateway.Pages.Fund;

/// <summary>What is said after the forms of the fund.</summary>
internal static class FundConfirmations
{
    public static IReadOnlyDictionary<string, (string Nl, string En)> Texts { get; } =
        new Dictionary<string, (string Nl, string En)>
        {
            ["aangegaan"] = (
                "De verplichting is voorbereid. Iemand anders moet haar nu goedkeuren.",
                "Obligation prepared. Someone else must approve it now."
            ),
            ["aangegaan-beeindigd"] = (
                "De verplichting is beëindigd. Wat over was, is weer vrij.",
                "Obligation ended. What was left is free again."
            ),
            ["aangegaan-gewijzigd"] = (
                "De wijziging is voorbereid. Iemand anders moet haar nu goedkeuren.",
                "Change prepared. Someone else must approve it now."
            ),
            ["aangehouden"] = ("De herinneringen zijn aangehouden.", "Reminders held"),
            ["afschriften"] = ("De afschriften zijn ingelezen.", "Statements imported"),
            ["alternatief"] = ("Het alternatief is toegevoegd.", "Alternative added"),
            ["alternatief-weg"] = ("Het alternatief is verwijderd.", "Alternative removed"),
            ["bankgegevens"] = ("De bankgegevens zijn bijgewerkt.", "Bank details updated"),
            ["regelboeking"] = ("De boeking is voorbereid. Een tweede fondsbeheerder keurt haar goed.", "Booking prepared"),
            ["begroting"] = ("Het begrotingsvoorstel is bijgewerkt.", "Budget proposal updated"),
            ["besteding-afgewezen"] = ("Afgewezen. De reden staat op deze pagina.", "Declined. The reason is on this page."),
            ["besteding-goedgekeurd"] = ("Uw goedkeuring is vastgelegd.", "Your approval is recorded"),
            ["besteding-ingetrokken"] = ("Ingetrokken. Verder verandert er niets.", "Withdrawn. Nothing else changes."),
            ["betalingen"] = ("De betalingen zijn bijgewerkt.", "Payments updated"),
            ["boekjaar"] = ("Het boekjaar is bijgewerkt.", "Ledger year updated"),
            ["creditering"] = (
                "De creditering is voorbereid. Een tweede fondsbeheerder moet haar nu goedkeuren.",
                "Credit prepared. A second fund manager must approve it now."
            ),
            ["creditering-afgewezen"] = ("De creditering is afgewezen. De factuur blijft zoals zij was.", "Credit declined"),
            ["creditering-ingetrokken"] = ("De creditering is ingetrokken. De factuur blijft zoals zij was.", "Credit withdrawn"),
            ["debiteur"] = ("De factuurgegevens zijn vastgelegd.", "Invoice data recorded"),
            ["facturen"] = ("De facturen zijn gemaakt.", "Invoices made"),
            ["gecrediteerd"] = ("De creditnota is gemaakt.", "Credit note issued"),
            ["gekoppeld"] = ("De regel is gekoppeld.", "Line matched"),
            ["inkoopfactuur"] = (
                "De inkoopfactuur is vastgelegd. Iemand anders moet haar nu goedkeuren.",
                "Purchase invoice recorded. Someone else must approve it now."
            ),
            ["inkoop-teruggeboekt"] = ("De inkoopfactuur is teruggeboekt.", "Purchase invoice reversed"),
            ["mandaat-beeindigd"] = ("Het mandaat is beëindigd.", "Mandate ended"),
            ["mandaat-bevestigd"] = ("Het mandaat is bevestigd.", "Mandate confirmed"),
            ["mandaat-gegeven"] = (
                "Het mandaat is gegeven. Een tweede fondsbeheerder moet het nu bevestigen.",
                "Mandate granted. A second fund manager must confirm it now."
            ),
            ["memoriaal"] = ("De memoriaalpost is bijgewerkt.", "Manual entry updated"),
            ["ontkoppeld"] = (
                "De koppeling is ongedaan gemaakt. Wat er stond, blijft te lezen.",
                "Matches undone. They can still be read."
            ),
            ["rekening"] = ("De rekening is toegevoegd.", "Account added"),
            ["rekening-dicht"] = ("De rekening is gesloten.", "Account closed"),
            ["rekening-open"] = ("De rekening is weer open.", "Account opened again"),
            ["percentage"] = ("Het percentage is vastgelegd.", "Rate recorded"),
            ["percentage-weg"] = ("Het percentage is verwijderd. Het blijft te lezen.", "Rate removed. It can still be read."),
            ["reeks"] = ("De reeks is vastgelegd.", "Series recorded"),
            ["rekenmodel"] = ("Het rekenmodel staat klaar. Voeg een alternatief toe.", "Simulation prepared. Add an alternative."),
            ["rekenmodel-gepubliceerd"] = ("Iedereen kan het rekenmodel zien.", "Everyone can now see the simulation."),
            ["rekenmodel-terug"] = ("De publicatie is teruggenomen.", "Publication taken back"),
            ["rekenmodel-weg"] = ("Het rekenmodel is weggegooid.", "Simulation discarded"),
            ["rente"] = ("De rente is bijgewerkt.", "Interest updated"),
            ["verdeeld"] = (
                "De bijdragen zijn verdeeld. Iemand anders moet de verdeling nu controleren.",
                "Contributions divided. Someone else must check the run now."
            ),
            ["verdeling"] = ("De verdeling is bijgewerkt.", "Run updated"),
            ["verschuiving"] = (
                "De verschuiving is voorbereid. Iemand anders moet haar nu goedkeuren.",
                "Transfer prepared. Someone else must approve it now."
            ),
            ["verschuiving-terug"] = (
                "Het terugschuiven is voorbereid. Iemand anders moet het nu goedkeuren.",
                "Moving back prepared. Someone else must approve it now."
            ),
            ["voorstel"] = ("Het voorstel is bijgewerkt.", "Proposal updated"),
            ["weer-herinnerd"] = ("Er gaan weer herinneringen uit.", "Reminders go out again"),
        };
}
