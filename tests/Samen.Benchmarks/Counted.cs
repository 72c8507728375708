namespace Samen.Contracts.Bench;

/// <summary>A fact of the usual size.</summary>
public sealed record Counted(Guid Thing, int Value, string Title, string LeadMunicipality, long OneOffCents, long YearlyCents) : IFact
{
    string IFact.Subject => $"things/{Thing}";
}
