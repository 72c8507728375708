namespace Samen.Gateway.Pages.Fund;

/// <summary>What is said after the forms of simulations.</summary>
internal static class SimulationConfirmations
{
    public static IReadOnlyDictionary<string, (string Nl, string En)> Texts { get; } =
        new Dictionary<string, (string Nl, string En)>
        {
            ["alternatief"] = ("Het alternatief is toegevoegd.", "Alternative added"),
            ["alternatief-weg"] = ("Het alternatief is verwijderd.", "Alternative removed"),
            ["rekenmodel"] = ("Het rekenmodel staat klaar. Voeg een alternatief toe.", "Simulation prepared. Add an alternative."),
            ["rekenmodel-gepubliceerd"] = ("Iedereen kan het rekenmodel zien.", "Everyone can now see the simulation."),
            ["rekenmodel-terug"] = ("De publicatie is teruggenomen.", "Publication taken back"),
            ["rekenmodel-weg"] = ("Het rekenmodel is weggegooid.", "Simulation discarded"),
        };
}
