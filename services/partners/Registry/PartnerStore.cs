using Samen.Contracts.Partners;
using Samen.Search;
using Samen.Storage;
using Samen.Texts;
using Samen.Web;

namespace Samen.Partners;

/// <summary>The register of partners.</summary>
internal static class PartnerStore
{
    private const int FoldedLength = 800;

    private const string InsertPartner = """
        INSERT INTO partner (
            id, name, sort_name, folded, kind, oin, registered_at, admission, description, website, rsin, kvk_number, tooi_uri,
            relations_json, members_json, version)
        VALUES (
            @Id, @Name, @SortName, @Folded, @Kind, @Oin, @RegisteredAt, @Admission, @Description, @Website, @Rsin, @KvkNumber, @TooiUri,
            @Relations, @Members, @Version)
        """;

    private const string HoldPartner = "UPDATE partner SET name = name WHERE id = @Id";

    private const string Columns = """
        id AS Id,
        name AS Name,
        kind AS Kind,
        oin AS Oin,
        registered_at AS RegisteredAt,
        admission AS Admission,
        admission_reason AS AdmissionReason,
        admission_at AS AdmissionAt,
        description AS Description,
        website AS Website,
        rsin AS Rsin,
        kvk_number AS KvkNumber,
        tooi_uri AS TooiUri,
        relations_json AS Relations,
        members_json AS Members,
        version AS Version
        """;

    private const string SelectPartner = $$"""
        SELECT {{Columns}}
        FROM partner
        WHERE id = @Id
        """;

    private static readonly ListQuery SelectByName = In(new("sort_name", "id", ListOrder.Text, Rising: true));

    private static readonly ListQuery SelectNewest = In(new("registered_at", "id", ListOrder.Time));

    private const string UpdatePartner = """
        UPDATE partner
        SET name = @Name,
            sort_name = @SortName,
            folded = @Folded,
            oin = @Oin,
            admission = @Admission,
            admission_reason = @AdmissionReason,
            admission_at = @AdmissionAt,
            description = @Description,
            website = @Website,
            rsin = @Rsin,
            kvk_number = @KvkNumber,
            tooi_uri = @TooiUri,
            relations_json = @Relations,
            members_json = @Members,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string CountWithOin = "SELECT COUNT(*) FROM partner WHERE oin = @Oin AND id <> @Id";

    private const string SelectKnown = "SELECT id FROM partner WHERE id IN @Ids";

    static PartnerStore()
    {
        JsonColumn<IReadOnlyList<PartnerRelation>>.Register();
        JsonColumn<Members>.Register();
    }

    /// <summary>False: another partner has this OIN.</summary>
    public static async Task<bool> Insert(Work work, Partner partner) =>
        await work.Insert(InsertPartner, Row(partner)) && await Indexed(work, partner);

    /// <summary>Writes the next version. False: someone else wrote it first.</summary>
    public static async Task<bool> Update(Work work, Partner partner) =>
        await work.Execute(UpdatePartner, Row(partner)) == 1 && await Indexed(work, partner);

    /// <summary>
    /// Holds the partner until the commit, for a rule that spans its products or subscriptions. False: there is no such partner.
    /// </summary>
    public static Task<bool> Hold(Work work, Guid id) => work.Hold(HoldPartner, new { Id = id });

    /// <summary>The partner, held until the commit. Null: there is no such partner.</summary>
    public static async Task<Partner?> Held(Work work, Guid id) => await Hold(work, id) ? await Get(work, id) : null;

    public static Task<Partner?> Get(Reading reading, Guid id) => reading.One<Partner>(SelectPartner, new { Id = id });

    /// <summary>Whether a partner other than <paramref name="id"/> has this OIN.</summary>
    public static async Task<bool> OinIsTaken(Reading reading, string oin, Guid id) =>
        await reading.One<int>(CountWithOin, new { Oin = oin, Id = id }) > 0;

    /// <summary>Those of the ids that are partners.</summary>
    public static async Task<IReadOnlySet<Guid>> Known(Reading reading, IEnumerable<Guid> ids) =>
        (await reading.Many<Guid>(SelectKnown, new { Ids = ids.AsKeys() })).ToHashSet();

    public static Task<IReadOnlyList<Partner>> List(
        Reading reading,
        PartnerKind? kind,
        AdmissionStatus? admission,
        string? search,
        PartnerOrder order,
        ListPlace<Guid>? after,
        int limit
    ) =>
        reading.Many<Partner>(
            order == PartnerOrder.Newest ? SelectNewest : SelectByName,
            new
            {
                Kind = kind?.ToString(),
                Admission = admission?.ToString(),
                Search = search,
                AfterText = after?.Text,
                AfterTime = after?.Time,
                AfterId = after?.Id,
                Limit = limit,
            }
        );

    private static ListQuery In(ListOrder order) =>
        new(
            $$"""
            SELECT {{Columns}}
            FROM partner
            /*where*/
            {{order.By}}
            /*page*/
            """,
            "kind = @Kind",
            "admission = @Admission",
            "folded LIKE @Search ESCAPE '!'",
            order.After
        );

    private static async Task<bool> Indexed(Work work, Partner partner)
    {
        await SearchIndex.Put(work, Findable.Of(partner));
        return true;
    }

    private static object Row(Partner p) =>
        new
        {
            p.Id,
            p.Name,
            SortName = DutchOrder.KeyOf(p.Name),
            Folded = Folding.ForColumn(FoldedLength, p.Name, p.Oin),
            Kind = p.Kind.ToString(),
            p.Oin,
            p.RegisteredAt,
            Admission = p.Admission.ToString(),
            p.AdmissionReason,
            p.AdmissionAt,
            p.Description,
            p.Website,
            p.Rsin,
            p.KvkNumber,
            p.TooiUri,
            p.Relations,
            p.Members,
            p.Version,
        };
}
