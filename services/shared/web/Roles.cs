namespace Samen.Web;

/// <summary>What a person or client may be. A token carries them in <c>role</c>; a route names those that may call it.</summary>
public static class Roles
{
    public const string Admin = nameof(Admin);
    public const string Auditor = nameof(Auditor);
    public const string FundManager = nameof(FundManager);

    /// <summary>Approves what the fund spends, within mandates that fund managers grant.</summary>
    public const string BudgetHolder = nameof(BudgetHolder);

    /// <summary>Also for the board.</summary>
    public const string AssemblySecretary = nameof(AssemblySecretary);
    public const string TaskforceMember = nameof(TaskforceMember);

    /// <summary>Looks after the accounts of their own municipality.</summary>
    public const string MunicipalityManager = nameof(MunicipalityManager);
    public const string MunicipalityOfficer = nameof(MunicipalityOfficer);
    public const string VotingRepresentative = nameof(VotingRepresentative);
    public const string CouncilClerk = nameof(CouncilClerk);
    public const string PartnerManager = nameof(PartnerManager);
    public const string PartnerUser = nameof(PartnerUser);
    public const string VendorUser = nameof(VendorUser);

    /// <summary>Every role there is: grants, the words of the pages and what pages offer follow from its row.</summary>
    public static IReadOnlyList<Role> Table { get; } =
    [
        new(Admin, "beheerder", "administrator"),
        new(Auditor, "controleur", "auditor"),
        new(FundManager, "fondsbeheerder", "fund manager"),
        new(BudgetHolder, "budgethouder", "budget holder"),
        new(AssemblySecretary, "secretaris van de vergadering", "assembly secretary"),
        new(TaskforceMember, "lid van de Taskforce", "Taskforce member"),
        new(MunicipalityManager, "beheerder van een gemeente", "administrator of a municipality", ActsFor.Municipality),
        new(MunicipalityOfficer, "ambtenaar van een gemeente", "officer of a municipality", ActsFor.Municipality, HasOffice: true),
        new(VotingRepresentative, "stemgerechtigde van een gemeente", "voting representative of a municipality", ActsFor.Municipality),
        new(CouncilClerk, "griffier van een gemeente", "council clerk of a municipality", ActsFor.Municipality),
        new(PartnerManager, "partnerbeheerder", "partner manager"),
        new(PartnerUser, "gebruiker van een partner", "user of a partner", ActsFor.Partner),
        new(VendorUser, "gebruiker van een leverancier", "user of a vendor", ActsFor.Partner),
    ];

    /// <summary>The name of every role.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Table.Select(role => role.Name)];

    /// <summary>The row of a role; null for a name that is none.</summary>
    public static Role? Of(string name) => Table.FirstOrDefault(role => role.Name == name);
}
