using Samen.Storage;

namespace Samen.Funding;

/// <summary>What invoices to municipalities need; a municipality of which nothing was recorded has version 0.</summary>
internal static class DebtorStore
{
    static DebtorStore() => JsonColumn<YearReferences>.Register();

    private const string Columns = """
        m.code AS MunicipalityCode,
        m.name AS MunicipalityName,
        d.name AS Name,
        d.kvk_number AS KvkNumber,
        d.oin AS Oin,
        d.street AS Street,
        d.postcode AS Postcode,
        d.city AS City,
        d.electronic_address_scheme AS ElectronicAddressScheme,
        d.electronic_address AS ElectronicAddress,
        d.email AS Email,
        d.secretary_email AS SecretaryEmail,
        d.buyer_reference AS BuyerReference,
        COALESCE(d.year_references_json, '{}') AS YearReferences,
        COALESCE(d.version, 0) AS Version
        """;

    private const string InsertDebtor = """
        INSERT INTO debtor (
            municipality_code, name, kvk_number, oin, street, postcode, city, electronic_address_scheme,
            electronic_address, email, secretary_email, buyer_reference, year_references_json, version
        )
        VALUES (
            @MunicipalityCode, @Name, @KvkNumber, @Oin, @Street, @Postcode, @City, @ElectronicAddressScheme,
            @ElectronicAddress, @Email, @SecretaryEmail, @BuyerReference, @YearReferences, @Version
        )
        """;

    private const string UpdateDebtor = """
        UPDATE debtor
        SET name = @Name,
            kvk_number = @KvkNumber,
            oin = @Oin,
            street = @Street,
            postcode = @Postcode,
            city = @City,
            electronic_address_scheme = @ElectronicAddressScheme,
            electronic_address = @ElectronicAddress,
            email = @Email,
            secretary_email = @SecretaryEmail,
            buyer_reference = @BuyerReference,
            year_references_json = @YearReferences,
            version = @Version
        WHERE municipality_code = @MunicipalityCode
          AND version = @Version - 1
        """;

    private const string SelectDebtor = $"""
        SELECT {Columns}
        FROM municipality m
        LEFT JOIN debtor d ON d.municipality_code = m.code
        WHERE m.code = @Code
        """;

    private const string SelectNamed = $"""
        SELECT {Columns}
        FROM municipality m
        LEFT JOIN debtor d ON d.municipality_code = m.code
        WHERE m.code IN @Codes
        """;

    private static readonly ListQuery SelectDebtors = new(
        $"""
        SELECT {Columns}
        FROM municipality m
        LEFT JOIN debtor d ON d.municipality_code = m.code
        LEFT JOIN municipality_life l ON l.code = m.code
        WHERE (l.established_on IS NULL OR l.established_on <= @Day)
          AND (l.abolished_on IS NULL OR l.abolished_on > @Day)
        /*and*/
        ORDER BY m.sort_name, m.code
        /*page*/
        """,
        "m.sort_name > @AfterName OR (m.sort_name = @AfterName AND m.code > @AfterCode)"
    );

    private const string SelectOfRun = $"""
        SELECT {Columns}
        FROM contribution c
        JOIN municipality m ON m.code = c.municipality_code
        LEFT JOIN debtor d ON d.municipality_code = m.code
        WHERE c.run_id = @RunId
        ORDER BY m.sort_name, m.code
        """;

    /// <summary>Writes the next version; false when a concurrent change came first.</summary>
    public static async Task<bool> Put(Work work, Debtor debtor) =>
        debtor.Version == 1 ? await work.Insert(InsertDebtor, debtor) : await work.Execute(UpdateDebtor, debtor) == 1;

    /// <summary>Null: there is no such municipality.</summary>
    public static Task<Debtor?> Get(Reading reading, string code) => reading.One<Debtor>(SelectDebtor, new { Code = code });

    /// <summary>Those of these codes that there are.</summary>
    public static async Task<IReadOnlyDictionary<string, Debtor>> Named(Reading reading, IEnumerable<string> codes) =>
        (await reading.Many<Debtor>(SelectNamed, new { Codes = codes.Distinct().ToArray() })).ToDictionary(d => d.MunicipalityCode);

    /// <summary>The municipalities of a day, by name in Dutch order.</summary>
    public static Task<IReadOnlyList<Debtor>> List(Reading reading, DateOnly day, (string Name, string Code)? after, int limit) =>
        reading.Many<Debtor>(
            SelectDebtors,
            new
            {
                Day = day,
                AfterName = after?.Name,
                AfterCode = after?.Code,
                Limit = limit,
            }
        );

    /// <summary>The municipalities that contribute by a run, by name in Dutch order.</summary>
    public static Task<IReadOnlyList<Debtor>> OfRun(Reading reading, Guid run) => reading.Many<Debtor>(SelectOfRun, new { RunId = run });
}
