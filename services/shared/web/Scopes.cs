namespace Samen.Web;

/// <summary>
/// What a client's credential opens, in <c>scope</c> of its token: a noun of the API and what is done with it. People
/// are not limited by scopes, only by their roles; a client needs both.
/// </summary>
public static class Scopes
{
    public const string RegisterWrite = "register.write";
    public const string RepresentativesRead = "representatives.read";
    public const string RepresentativesWrite = "representatives.write";
    public const string AssembliesWrite = "assemblies.write";
    public const string AgendaWrite = "agenda.write";
    public const string BallotsWrite = "ballots.write";
    public const string CouncilsWrite = "councils.write";
    public const string PassagesRead = "passages.read";
    public const string PassagesWrite = "passages.write";
    public const string NeedsWrite = "needs.write";
    public const string InitiativesRead = "initiatives.read";
    public const string InitiativesWrite = "initiatives.write";
    public const string TaskforceWrite = "taskforce.write";
    public const string FacilitiesWrite = "facilities.write";
    public const string AdoptionsWrite = "adoptions.write";
    public const string ExpertiseRead = "expertise.read";
    public const string ExpertiseWrite = "expertise.write";
    public const string BudgetsWrite = "budgets.write";
    public const string ContributionsWrite = "contributions.write";
    public const string DebtorsRead = "debtors.read";
    public const string DebtorsWrite = "debtors.write";
    public const string InvoicesRead = "invoices.read";
    public const string InvoicesWrite = "invoices.write";
    public const string StatementsRead = "statements.read";
    public const string StatementsWrite = "statements.write";
    public const string PaymentsRead = "payments.read";
    public const string PaymentsWrite = "payments.write";
    public const string SpendingRead = "spending.read";
    public const string SpendingWrite = "spending.write";
    public const string LedgerRead = "ledger.read";
    public const string LedgerWrite = "ledger.write";
    public const string PartnersWrite = "partners.write";
    public const string ContactsRead = "contacts.read";
    public const string ProductsWrite = "products.write";
    public const string UsagesWrite = "usages.write";
    public const string SubscriptionsRead = "subscriptions.read";
    public const string SubscriptionsWrite = "subscriptions.write";
    public const string EventsRead = "events.read";
    public const string OperationsRead = "operations.read";
    public const string OperationsWrite = "operations.write";
    public const string AuditRead = "audit.read";
    public const string ApiUsageRead = "api-usage.read";
    public const string KeysRead = "keys.read";
    public const string KeysWrite = "keys.write";
    public const string MandatesRead = "mandates.read";
    public const string MandatesWrite = "mandates.write";
    public const string NewslettersWrite = "newsletters.write";
    public const string ConfigurationRead = "configuration.read";
    public const string ConfigurationWrite = "configuration.write";
    public const string SettingsRead = "settings.read";
    public const string SettingsWrite = "settings.write";
    public const string PeopleRead = "people.read";
    public const string PeopleWrite = "people.write";
    public const string TasksRead = "tasks.read";

    /// <summary>In the token of a person: everything that the roles allow.</summary>
    public const string Everything = "*";

    /// <summary>Every scope that a client can be given.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        RegisterWrite,
        RepresentativesRead,
        RepresentativesWrite,
        AssembliesWrite,
        AgendaWrite,
        BallotsWrite,
        CouncilsWrite,
        PassagesRead,
        PassagesWrite,
        NeedsWrite,
        InitiativesRead,
        InitiativesWrite,
        TaskforceWrite,
        FacilitiesWrite,
        AdoptionsWrite,
        ExpertiseRead,
        ExpertiseWrite,
        BudgetsWrite,
        ContributionsWrite,
        DebtorsRead,
        DebtorsWrite,
        InvoicesRead,
        InvoicesWrite,
        StatementsRead,
        StatementsWrite,
        PaymentsRead,
        PaymentsWrite,
        SpendingRead,
        SpendingWrite,
        LedgerRead,
        LedgerWrite,
        PartnersWrite,
        ContactsRead,
        ProductsWrite,
        UsagesWrite,
        SubscriptionsRead,
        SubscriptionsWrite,
        EventsRead,
        OperationsRead,
        OperationsWrite,
        AuditRead,
        ApiUsageRead,
        KeysRead,
        KeysWrite,
        MandatesRead,
        MandatesWrite,
        NewslettersWrite,
        ConfigurationRead,
        ConfigurationWrite,
        SettingsRead,
        SettingsWrite,
        PeopleRead,
        PeopleWrite,
        TasksRead,
    ];
}
