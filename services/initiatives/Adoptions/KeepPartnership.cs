using Samen.Contracts.Partners;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Facts of the partners service: keeps partnerships and the municipalities for which they may record adoption.</summary>
internal static class KeepPartnership
{
    public static Task Handle(Work work, PartnerRegistered fact, FactContext context) =>
        fact.Kind == PartnerKind.Partnership ? PartnershipStore.Keep(work, fact.PartnerId, fact.Name) : Task.CompletedTask;

    public static async Task Handle(Work work, PartnerRevised fact, FactContext context)
    {
        if (fact.Kind != PartnerKind.Partnership)
            return;
        await PartnershipStore.Keep(work, fact.PartnerId, fact.Name);
        var members = new HashSet<string>();
        foreach (var code in fact.MemberMunicipalities)
            members.Add(await Heirs.Of(work, code));
        await PartnershipStore.KeepMembers(work, fact.PartnerId, members);
    }
}
