using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>Fact of the initiatives service: something of an initiative comes due. Kept until <see cref="MailTerms"/> mails it.</summary>
internal static class KeepTerm
{
    public static Task Handle(Work work, TermAnnounced fact, FactContext context) =>
        InitiativeTermStore.Insert(
            work,
            new InitiativeTerm
            {
                InitiativeId = fact.InitiativeId,
                Kind = fact.Kind,
                DueOn = fact.DueOn,
                Title = fact.Title,
                MunicipalityCode = fact.LeadMunicipality,
                Path = fact.GateId is { } gate ? $"/beslismomenten/{gate}" : $"/initiatieven/{fact.InitiativeId}/fasen",
            }
        );
}
