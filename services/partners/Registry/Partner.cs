using Samen.Contracts.Partners;
using Samen.Storage;
using Samen.Web;

namespace Samen.Partners;

/// <summary>An organisation beside the municipalities that takes part, or may do so.</summary>
[Audited]
internal sealed record Partner
{
    /// <summary>The life cycle of taking part; a step that is not in the table is refused.</summary>
    public static readonly IReadOnlySet<(AdmissionStatus From, AdmissionStatus To)> Admissions = new HashSet<(
        AdmissionStatus,
        AdmissionStatus
    )>
    {
        (AdmissionStatus.Candidate, AdmissionStatus.Admitted),
        (AdmissionStatus.Candidate, AdmissionStatus.Refused),
        (AdmissionStatus.Refused, AdmissionStatus.Admitted),
        (AdmissionStatus.Admitted, AdmissionStatus.Suspended),
        (AdmissionStatus.Admitted, AdmissionStatus.Left),
        (AdmissionStatus.Suspended, AdmissionStatus.Admitted),
        (AdmissionStatus.Suspended, AdmissionStatus.Left),
        (AdmissionStatus.Left, AdmissionStatus.Admitted),
    };

    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public PartnerKind Kind { get; init; }
    public string? Oin { get; init; }
    public DateTimeOffset RegisteredAt { get; init; }
    public AdmissionStatus Admission { get; init; }
    public string? AdmissionReason { get; init; }

    /// <summary>When admission was last decided; null: at registration.</summary>
    public DateTimeOffset? AdmissionAt { get; init; }
    public string? Description { get; init; }
    public string? Website { get; init; }
    public string? Rsin { get; init; }
    public string? KvkNumber { get; init; }
    public string? TooiUri { get; init; }
    public IReadOnlyList<PartnerRelation> Relations { get; init; } = [];

    /// <summary>Member municipalities of a partnership.</summary>
    public Members Members { get; init; } = new([]);
    public int Version { get; init; }

    /// <summary>What is wrong with a registration.</summary>
    public static IEnumerable<Fault> FaultsOf(RegisterPartnerRequest request)
    {
        if (request.Id == Guid.Empty)
            yield return new Fault("id", "format", "Is not an id.");
        if (request.Name?.Trim().Length < 2)
            yield return new Fault("name", "length", "Must be 2 to 200 characters long.");
        if (request.Oin is not null && Samen.Partners.Oin.Fault(request.Oin) is { } fault)
            yield return new Fault("oin", "format", fault);
        if (request.Admission is not (null or AdmissionStatus.Candidate or AdmissionStatus.Admitted))
            yield return new Fault("admission", "unknown", "A new partner is a Candidate or Admitted.");
    }

    public static (Partner, PartnerRegistered) Register(Guid id, RegisterPartnerRequest request, DateTimeOffset now)
    {
        var partner = new Partner
        {
            Id = id,
            Name = request.Name!.Trim(),
            Kind = request.Kind!.Value,
            Oin = request.Oin,
            RegisteredAt = now,
            Admission = request.Admission ?? AdmissionStatus.Admitted,
            Version = 1,
        };
        return (partner, new PartnerRegistered(id, partner.Name, partner.Kind));
    }

    /// <summary>What is wrong with an entry for this partner.</summary>
    /// <param name="request">The whole entry.</param>
    /// <param name="known">Those of the related ids that are partners.</param>
    public IEnumerable<Fault> FaultsOf(PartnerEntryRequest request, IReadOnlySet<Guid> known)
    {
        var (relations, members) = (request.Relations ?? [], request.MemberMunicipalities ?? []);
        foreach (var (index, relation) in relations.Index())
        {
            if (relation.PartnerId == Id)
                yield return new Fault($"relations/{index}/partnerId", "unknown", "A partner has no relation to itself.");
            else if (!known.Contains(relation.PartnerId!.Value))
                yield return new Fault($"relations/{index}/partnerId", "unknown", "There is no such partner.");
        }
        if (relations.Distinct().Count() < relations.Count)
            yield return new Fault("relations", "twice", "The same relation is listed twice.");
        if (members.Count > 0 && Kind != PartnerKind.Partnership)
            yield return new Fault("memberMunicipalities", "differs", "Only a partnership has members.");
        foreach (var (index, code) in members.Index())
        {
            if (!Contracts.Identifiers.IsMunicipalityCode(code))
                yield return new Fault($"memberMunicipalities/{index}", "format", "Is not a CBS code such as GM0344.");
        }
        if (request.Oin is not null && Samen.Partners.Oin.Fault(request.Oin) is { } fault)
            yield return new Fault("oin", "format", fault);
    }

    /// <summary>Changes the entry.</summary>
    /// <param name="request">The whole entry, without faults.</param>
    public (Partner, PartnerRevised) Revise(PartnerEntryRequest request)
    {
        var revised = this with
        {
            Name = request.Name!.Trim(),
            Description = Text.Trimmed(request.Description),
            Website = request.Website,
            Oin = request.Oin ?? Oin,
            Rsin = request.Rsin,
            KvkNumber = request.KvkNumber,
            TooiUri = request.TooiUri,
            Relations = request.Relations ?? [],
            Members = new Members([.. (request.MemberMunicipalities ?? []).Distinct().Order(StringComparer.Ordinal)]),
            Version = Version + 1,
        };
        return (revised, new PartnerRevised(Id, revised.Name, Kind, revised.Members.Codes));
    }

    /// <summary>Decides whether the organisation takes part.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public (Partner, AdmissionDecided) Decide(AdmissionRequest request, DateTimeOffset now)
    {
        var to = request.Status!.Value;
        if (!Admissions.Contains((Admission, to)))
            throw new RuleViolation("wrong-state", $"A partner that is {Admission} cannot become {to}.");
        return (
            this with
            {
                Admission = to,
                AdmissionReason = request.Reason!.Trim(),
                AdmissionAt = now,
                Version = Version + 1,
            },
            new AdmissionDecided(Id, to)
        );
    }

    /// <summary>Refuses a step that is open to partners that take part only.</summary>
    /// <exception cref="RuleViolation"><c>not-admitted</c>.</exception>
    public void MustTakePart()
    {
        if (Admission != AdmissionStatus.Admitted)
            throw new RuleViolation("not-admitted", $"This partner is {Admission}; it gets events only while it is Admitted.");
    }

    public PartnerView View() =>
        new(
            Id,
            Name,
            Kind,
            Oin,
            RegisteredAt,
            Admission,
            AdmissionReason,
            AdmissionAt ?? RegisteredAt,
            [.. Admissions.Where(a => a.From == Admission).Select(a => a.To).Order()],
            Description,
            Website,
            Rsin,
            KvkNumber,
            TooiUri,
            Relations,
            Members.Codes,
            Version
        );
}
