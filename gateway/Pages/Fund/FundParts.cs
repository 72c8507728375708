namespace Samen.Gateway.Pages.Fund;

/// <summary>All parts of the fund, as its front page lists them. A part with pages of its own has a line here.</summary>
internal static class FundParts
{
    public static IReadOnlyList<(Word Title, IReadOnlyList<FundPart> Parts)> All { get; } =
    [
        (
            new("Begroten", "Budgeting"),
            [
                new("/fonds/begrotingen", new("Begrotingen", "Budgets"), new("per jaar, regel voor regel", "by year, line by line")),
                new(
                    "/fonds/stukken",
                    new("Stukken van het fonds", "Proposals of the fund"),
                    new("alles wat de vergadering krijgt", "everything that the assembly gets")
                ),
                new(
                    "/fonds/voorstellen",
                    new("Begrotingsvoorstellen", "Budget proposals"),
                    new("op weg naar de vergadering", "on their way to the assembly")
                ),
                new(
                    "/fonds/indexatie",
                    new("Prijsindexen", "Index series"),
                    new("waarmee een kadernota rekent", "by which a framework is reckoned")
                ),
                new(
                    "/fonds/rekenmodellen",
                    new("Rekenmodellen", "Simulations"),
                    new("wat zou elke gemeente bijdragen?", "what would each municipality contribute?")
                ),
            ]
        ),
        (
            new("Besteden", "Spending"),
            [
                new(
                    "/fonds/verplichtingen",
                    new("Verplichtingen", "Commitments"),
                    new("wat aangenomen initiatieven vastleggen", "what adopted initiatives hold")
                ),
                new(
                    "/fonds/aangegaan",
                    new("Aangegane verplichtingen", "Obligations"),
                    new("opdrachten, contracten, mensen en eigen kosten", "orders, contracts, people and own costs")
                ),
                new(
                    "/fonds/inkoop",
                    new("Inkoopfacturen", "Purchase invoices"),
                    new("wat leveranciers in rekening brengen", "what suppliers charge")
                ),
                new(
                    "/fonds/verschuivingen",
                    new("Verschuivingen", "Line transfers"),
                    new("geld van regel naar regel", "money from line to line")
                ),
                new(
                    "/fonds/mandaten",
                    new("Budgetmandaten", "Budget mandates"),
                    new("wie wat mag goedkeuren", "who may approve what"),
                    "GET /funding/v1/budget-mandates"
                ),
            ]
        ),
        (
            new("Innen", "Collecting"),
            [
                new(
                    "/fonds/verdelingen",
                    new("Verdelingen", "Contribution runs"),
                    new("wat elke gemeente bijdraagt", "what each municipality contributes")
                ),
                new("/fonds/facturen", new("Facturen", "Invoices"), new("en creditnota's", "and credit notes")),
                new(
                    "/fonds/debiteuren",
                    new("Factuurgegevens", "Invoice data"),
                    new("wat van gemeenten ontbreekt", "what is missing of municipalities"),
                    "GET /funding/v1/incomplete-debtors"
                ),
                new(
                    "/fonds/te-laat",
                    new("Wie is te laat", "Who is late"),
                    new("herinneren, aanhouden en rente", "remind, hold and interest"),
                    "GET /funding/v1/overdue-invoices"
                ),
                new(
                    "/fonds/afschriften",
                    new("Bankafschriften", "Bank statements"),
                    new("inlezen en nazien", "import and look through"),
                    "GET /funding/v1/statements"
                ),
                new(
                    "/fonds/betalingen",
                    new("Betalingen", "Payments"),
                    new("betalen en terugbetalen, met bankgegevens", "pay and pay back, with bank details"),
                    "GET /funding/v1/payment-batches"
                ),
                new(
                    "/fonds/bankregels",
                    new("Regels die nog onbekend zijn", "Lines in suspense"),
                    new("waarover een mens beslist", "on which a person decides"),
                    "GET /funding/v1/statement-lines"
                ),
            ]
        ),
        (
            new("Verantwoorden", "Accounting"),
            [
                new(
                    "/fonds/stukken?soort=Accounts",
                    new("Jaarrekeningen", "Annual accounts by year"),
                    new("wat elk jaar opbracht en kostte", "what each year brought in and cost")
                ),
                new("/fonds/grootboek", new("Grootboek", "Ledger"), new("rekeningen, saldi en controles", "accounts, balances and checks")),
                new(
                    "/fonds/grootboek/posten",
                    new("Journaalposten", "Entries"),
                    new("elke boeking met haar grond", "every posting and what it rests on"),
                    "GET /funding/v1/ledger/entries"
                ),
                new(
                    "/fonds/grootboek/memoriaal",
                    new("Memoriaalposten", "Manual entries"),
                    new("door twee personen", "by two persons"),
                    "GET /funding/v1/ledger/manual-entries"
                ),
                new("/fonds/grootboek/jaren", new("Boekjaren", "Ledger years"), new("open en gesloten", "open and closed")),
            ]
        ),
    ];
}
