using Samen.Contracts.Partners;
using Samen.Hosting;

namespace Samen.Partners.Registry;

/// <summary>An organisation beside the municipalities that takes part.</summary>
internal sealed record Partner
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public PartnerKind Kind { get; init; }
    public string? Oin { get; init; }
    public DateTimeOffset RegisteredAt { get; init; }

    /// <exception cref="Refused">400: the OIN breaks the rule of its prefix.</exception>
    public static (Partner, PartnerRegistered) Register(Guid id, string name, PartnerKind kind, string? oin, DateTimeOffset now)
    {
        if (oin is not null && Registry.Oin.Fault(oin) is { } fault) throw Refused.Invalid("/oin", "format", fault);
        var partner = new Partner { Id = id, Name = name.Trim(), Kind = kind, Oin = oin, RegisteredAt = now };
        if (partner.Name.Length < 2) throw Refused.Invalid("/name", "length", "Must be 2 to 200 characters long.");
        return (partner, new PartnerRegistered(id, partner.Name, kind));
    }

    public PartnerView View() => new(Id, Name, Kind, Oin, RegisteredAt);
}
