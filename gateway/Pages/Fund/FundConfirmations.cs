namespace Samen.Gateway.Pages.Fund;

/// <summary>What is said after the forms of the fund.</summary>
internal static class FundConfirmations
{
    public static IReadOnlyDictionary<string, (string Nl, string En)> Texts { get; } =
        new Dictionary<string, (string Nl, string En)>
        {
            ["alternatief"] = ("Het alternatief is toegevoegd.", "Alternative added"),
            ["alternatief-weg"] = ("Het alternatief is verwijderd.", "Alternative removed"),
            ["begroting"] = ("Het begrotingsvoorstel is bijgewerkt.", "Budget proposal updated"),
            ["rekenmodel"] = ("Het rekenmodel staat klaar. Voeg een alternatief toe.", "Simulation prepared. Add an alternative."),
            ["rekenmodel-gepubliceerd"] = ("Iedereen kan het rekenmodel zien.", "Everyone can now see the simulation."),
            ["rekenmodel-terug"] = ("De publicatie is teruggenomen.", "Publication taken back"),
            ["rekenmodel-weg"] = ("Het rekenmodel is weggegooid.", "Simulation discarded"),
            ["boekjaar"] = ("Het boekjaar is bijgewerkt.", "Ledger year updated"),
            ["memoriaal"] = ("De memoriaalpost is bijgewerkt.", "Manual entry updated"),
            ["verdeeld"] = (
                "De bijdragen zijn verdeeld. Iemand anders moet de verdeling nu controleren.",
                "Contributions divided. Someone else must check the run now."
            ),
            ["verdeling"] = ("De verdeling is bijgewerkt.", "Run updated"),
        };
}
