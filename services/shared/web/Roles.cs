namespace Samen.Web;

/// <summary>What a person or client may be. A token carries them in <c>role</c>; a route names those that may call it.</summary>
public static class Roles
{
    public const string Admin = nameof(Admin);
    public const string Auditor = nameof(Auditor);
    public const string FundManager = nameof(FundManager);

    /// <summary>Also for the board.</summary>
    public const string AssemblySecretary = nameof(AssemblySecretary);
    public const string TaskforceMember = nameof(TaskforceMember);
    public const string MunicipalityOfficer = nameof(MunicipalityOfficer);
    public const string VotingRepresentative = nameof(VotingRepresentative);
    public const string CouncilClerk = nameof(CouncilClerk);
    public const string PartnerManager = nameof(PartnerManager);
    public const string PartnerUser = nameof(PartnerUser);
    public const string VendorUser = nameof(VendorUser);

    /// <summary>Every role there is.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Admin,
        Auditor,
        FundManager,
        AssemblySecretary,
        TaskforceMember,
        MunicipalityOfficer,
        VotingRepresentative,
        CouncilClerk,
        PartnerManager,
        PartnerUser,
        VendorUser,
    ];
}
