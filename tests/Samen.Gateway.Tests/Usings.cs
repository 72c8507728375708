global using Samen.Contracts.Gateway;
global using Shouldly;
global using Xunit;
