using Samen.Contracts;
using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Register;

/// <summary>The words of the register, as municipalities use them.</summary>
internal static class RegisterWords
{
    extension(Words)
    {
        public static Word Of(ImportedLine line) =>
            line switch
            {
                ImportedLine.Added => new("Komt erbij", "Will be added", "ok"),
                ImportedLine.Corrected => new("Wordt verbeterd", "Will be corrected", "warning"),
                ImportedLine.Unchanged => new("Blijft gelijk", "Will stay the same"),
                _ => new("Niet goed", "Has a problem", "error"),
            };

        public static Word Of(RepresentativeRole role) =>
            role switch
            {
                RepresentativeRole.Mayor => new("Burgemeester", "Mayor"),
                RepresentativeRole.Alderman => new("Wethouder", "Alderman"),
                RepresentativeRole.CouncilMember => new("Raadslid", "Council member"),
                RepresentativeRole.MunicipalSecretary => new("Gemeentesecretaris", "Municipal secretary"),
                RepresentativeRole.CouncilClerk => new("Griffier", "Council clerk"),
                RepresentativeRole.HeadOfIct => new("Hoofd ICT", "Head of ICT"),
                _ => new("Hoofd bedrijfsvoering", "Head of operations"),
            };

        public static Word Of(ReorganisationKind kind) =>
            kind switch
            {
                ReorganisationKind.Merger => new("Samenvoeging", "Merger"),
                ReorganisationKind.Split => new("Splitsing", "Split"),
                ReorganisationKind.NameChange => new("Naamswijziging", "Change of name"),
                _ => new("Verbetering", "Correction"),
            };
    }
}
