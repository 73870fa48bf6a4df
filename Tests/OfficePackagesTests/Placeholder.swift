// OfficePackages
