namespace Samen.Contracts.Funding;

/// <summary>Everybody can see what municipalities would contribute in a year, by alternatives.</summary>
/// <param name="SimulationId">The simulation.</param>
/// <param name="Year">Budget year.</param>
/// <param name="Title">Its title.</param>
/// <param name="Alternatives">How many there are.</param>
public sealed record SimulationPublished(Guid SimulationId, int Year, string Title, int Alternatives) : IFact
{
    string IFact.Subject => $"contribution-simulations/{SimulationId}";
}

/// <summary>A simulation can no longer be seen by everybody: the fund manager goes on with it.</summary>
/// <param name="SimulationId">The simulation.</param>
/// <param name="Year">Budget year.</param>
public sealed record SimulationWithdrawn(Guid SimulationId, int Year) : IFact
{
    string IFact.Subject => $"contribution-simulations/{SimulationId}";
}
