using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>An organisation beside the municipalities that takes part, or may do so.</summary>
internal sealed record Partner
{
    /// <summary>What can be decided on taking part: what isn't in the table is refused.</summary>
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

    /// <summary>Null: as it was registered.</summary>
    public DateTimeOffset? AdmissionAt { get; init; }
    public string? Description { get; init; }
    public string? Website { get; init; }
    public string? Rsin { get; init; }
    public string? KvkNumber { get; init; }
    public string? TooiUri { get; init; }
    public IReadOnlyList<PartnerRelation> Relations { get; init; } = [];

    /// <summary>Of a partnership.</summary>
    public Members Members { get; init; } = new([]);
    public int Version { get; init; }

    /// <exception cref="Refused">400: the OIN breaks the rule of its prefix.</exception>
    public static (Partner, PartnerRegistered) Register(Guid id, RegisterPartnerRequest request, DateTimeOffset now)
    {
        if (request.Oin is not null && Samen.Partners.Oin.Fault(request.Oin) is { } fault)
            throw Refused.Invalid("/oin", "format", fault);
        var admission = request.Admission ?? AdmissionStatus.Admitted;
        if (admission is not (AdmissionStatus.Candidate or AdmissionStatus.Admitted))
            throw Refused.Invalid("/admission", "unknown", "A new partner is a Candidate or Admitted.");
        var partner = new Partner
        {
            Id = id,
            Name = request.Name!.Trim(),
            Kind = request.Kind!.Value,
            Oin = request.Oin,
            RegisteredAt = now,
            Admission = admission,
            Version = 1,
        };
        if (partner.Name.Length < 2)
            throw Refused.Invalid("/name", "length", "Must be 2 to 200 characters long.");
        return (partner, new PartnerRegistered(id, partner.Name, partner.Kind));
    }

    /// <summary>Its entry, as the partner keeps it.</summary>
    /// <param name="request">The whole entry.</param>
    /// <param name="known">The partners among those that it names.</param>
    /// <exception cref="Refused">400: a relation to itself or to nobody, one twice, members of what is no partnership, or a code that is none.</exception>
    public (Partner, PartnerRevised) Revise(PartnerEntryRequest request, IReadOnlySet<Guid> known)
    {
        var (relations, members, errors) = (request.Relations ?? [], request.MemberMunicipalities ?? [], new List<FieldError>());
        foreach (var (index, relation) in relations.Index())
        {
            if (relation.PartnerId == Id)
                errors.Add(new FieldError($"/relations/{index}/partnerId", "unknown", "A partner has no relation to itself."));
            else if (!known.Contains(relation.PartnerId!.Value))
                errors.Add(new FieldError($"/relations/{index}/partnerId", "unknown", "There is no such partner."));
        }
        if (relations.Distinct().Count() < relations.Count)
            errors.Add(new FieldError("/relations", "twice", "A relation stands there twice."));
        if (members.Count > 0 && Kind != PartnerKind.Partnership)
            errors.Add(new FieldError("/memberMunicipalities", "differs", "Only a partnership has members."));
        foreach (var (index, code) in members.Index())
            if (!Contracts.Identifiers.IsMunicipalityCode(code))
                errors.Add(new FieldError($"/memberMunicipalities/{index}", "format", "Is not a CBS code such as GM0344."));
        if (request.Oin is not null && Samen.Partners.Oin.Fault(request.Oin) is { } fault)
            errors.Add(new FieldError("/oin", "format", fault));
        if (errors.Count > 0)
            throw Refused.Invalid(errors);
        var revised = this with
        {
            Name = request.Name!.Trim(),
            Description = Blank(request.Description),
            Website = request.Website,
            Oin = request.Oin ?? Oin,
            Rsin = request.Rsin,
            KvkNumber = request.KvkNumber,
            TooiUri = request.TooiUri,
            Relations = relations,
            Members = new Members([.. members.Distinct().Order(StringComparer.Ordinal)]),
            Version = Version + 1,
        };
        return (revised, new PartnerRevised(Id, revised.Name, Kind));
    }

    /// <summary>It is decided whether it takes part.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public (Partner, AdmissionDecided) Decide(AdmissionRequest request, DateTimeOffset now)
    {
        var to = request.Status!.Value;
        if (!Admissions.Contains((Admission, to)))
            throw new RuleViolation("wrong-state", $"A partner that is {Admission} can't become {to}.");
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

    /// <summary>Refuses what only a partner that takes part may do.</summary>
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

    internal static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Municipalities by their CBS codes, as they are kept.</summary>
internal sealed record Members(IReadOnlyList<string> Codes);
